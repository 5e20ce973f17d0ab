using RegionRender.Core.Estates;
using RegionRender.Core.Subjects;

namespace RegionRender.Core.Planning;

/// <summary>Regions: the cluster or kubeconfig behind each, and its Region object.</summary>
internal static class RegionPlanner
{
    public static void Plan(PlanContext context, PlanBuilder plan)
    {
        foreach (var region in context.Estate.Regions)
        {
            PlanRegistration(context, plan, region);
            plan.Add(LayerStage.RegionRegistration, region.Name.Value, PlannedObject.Of("region", RegionValues.Shape, Values(context, region), region.Name.Location));
        }
    }

    public static RegionValues Values(PlanContext context, Region region) => new()
    {
        Name = region.Name,
        Labels = region.Labels,
        ClusterDeployment = region.Registration is ClusterRegistration own ? new PlacedName(region.Name, own.Cluster.Namespace, own.Location) : null,
        KubeConfig = region.Registration is KubeConfigRegistration existing ? new SecretKey(existing.Secret, existing.Key, existing.Location) : null,
        Core = PlatformPlanner.Core(region.Core, region.Location),
        Providers = ProviderNeeds.OfRegion(context, region),
        Location = region.Location,
    };

    private static void PlanRegistration(PlanContext context, PlanBuilder plan, Region region)
    {
        if (region.Registration is ClusterRegistration own)
        {
            plan.Add(LayerStage.RegionCluster, region.Name.Value, ClusterPlanner.ClusterDeployment(context, own.Cluster));
            return;
        }

        if (region.Registration is not KubeConfigRegistration existing)
            return;
        var purpose = PrerequisiteTexts.KubeConfig(region.Name.Value, existing.Key.Value);
        if (existing.From is not { } from)
            plan.Require(PrerequisiteTexts.Secret(context.Management, context.K0rdentNamespace, existing.Secret.Value, purpose));
        else if (SecretPlanner.Plan(plan, (LayerStage.RegionCluster, region.Name.Value), region.Secrets, from, (existing.Secret.Value, context.K0rdentNamespace), purpose, context.Management, isReadByFlux: true))
            plan.Wait(LayerStage.RegionCluster, region.Name.Value);
    }
}
