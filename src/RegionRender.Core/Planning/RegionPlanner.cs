using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>Regions: the cluster or kubeconfig behind each, and its Region object.</summary>
internal static class RegionPlanner
{
    public static void Plan(PlanContext context, PlanBuilder plan)
    {
        foreach (var region in context.Estate.Regions)
        {
            PlanRegistration(context, plan, region);
            plan.Add(LayerStage.RegionRegistration, region.Name.Value, new PlannedObject("region", Values(context, region), region.Name.Location));
        }
    }

    public static YamlMapping Values(PlanContext context, Region region) => ValueNodes.Map(
        region.Location,
        ("region", ValueNodes.Map(
            region.Location,
            ("name", ValueNodes.Text(region.Name)),
            ("labels", ValueNodes.Texts(region.Location, region.Labels)),
            ("clusterDeployment", region.Registration is ClusterRegistration own
                ? ValueNodes.Map(own.Location, ("name", ValueNodes.Text(region.Name)), ("namespace", ValueNodes.Text(own.Cluster.Namespace)))
                : null),
            ("kubeConfig", region.Registration is KubeConfigRegistration existing
                ? ValueNodes.Map(existing.Location, ("name", ValueNodes.Text(existing.Secret)), ("key", ValueNodes.Text(existing.Key)))
                : null),
            ("core", PlatformPlanner.Core(region.Core, region.Location)),
            ("providers", ProviderNeeds.OfRegion(context, region)))));

    private static void PlanRegistration(PlanContext context, PlanBuilder plan, Region region)
    {
        if (region.Registration is ClusterRegistration own)
        {
            plan.Add(LayerStage.RegionCluster, region.Name.Value, ClusterPlanner.ClusterDeployment(context, own.Cluster));
            return;
        }

        if (region.Registration is not KubeConfigRegistration existing)
            return;
        var subject = $"Secret {context.K0rdentNamespace}/{existing.Secret.Value}";
        var purpose = $"The kubeconfig of the region '{region.Name.Value}' under the key {existing.Key.Value}, without exec plugins";
        if (existing.From is not { } from)
            plan.Require(context.Management, subject, purpose);
        else if (SecretPlanner.Plan(plan, (LayerStage.RegionCluster, region.Name.Value), region.Secrets, from, (existing.Secret.Value, context.K0rdentNamespace), purpose, context.Management, isReadByFlux: true))
            plan.Wait(LayerStage.RegionCluster, region.Name.Value);
    }
}
