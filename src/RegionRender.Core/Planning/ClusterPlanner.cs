using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Core.Subjects;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>ClusterDeployments: all lie on management, whichever region builds them.</summary>
internal static class ClusterPlanner
{
    public static void Plan(PlanContext context, PlanBuilder plan)
    {
        var apart = context.Estate.Flux.WorkloadsPer == WorkloadsPer.Cluster;
        foreach (var cluster in context.Estate.Clusters)
        {
            var stage = cluster.Region is null ? LayerStage.Workloads : LayerStage.RegionWorkloads;
            plan.Add(stage, cluster.Region?.Value, ClusterDeployment(context, cluster), apart ? cluster.Name.Value : null);
        }
    }

    public static PlannedObject ClusterDeployment(PlanContext context, Cluster cluster) =>
        PlannedObject.Of("cluster-deployment", ClusterValues.Shape, Values(context, cluster), cluster.Name.Location);

    public static ClusterValues Values(PlanContext context, Cluster cluster)
    {
        var location = cluster.Location;
        var placed = context.Credentials.Find(cluster.Credential.Value, cluster.Region?.Value);
        return new ClusterValues
        {
            Name = cluster.Name,
            Namespace = cluster.Namespace,
            Region = cluster.Region,
            Class = cluster.Class,
            Template = new Located<string>(context.ClusterTemplates.Resolve(cluster.Template.Value)?.Name ?? cluster.Template.Value, cluster.Template.Location),
            Credential = new Located<string>(placed?.Name ?? cluster.Credential.Value, cluster.Credential.Location),
            Labels = cluster.Labels,
            Annotations = cluster.Annotations,
            PropagateCredentials = new Located<bool>(placed is not null && Propagates(context, cluster, placed), cluster.PropagateCredentials?.Location ?? cluster.Credential.Location),
            CleanupOnDeletion = cluster.CleanupOnDeletion is { } cleanup ? new Located<bool>(cleanup, location) : null,
            DryRun = new Located<bool>(cluster.DryRun, location),
            Config = cluster.Config,
            Services = ServicePlanner.Items(cluster.Services),
            Location = location,
        };
    }

    public static bool Propagates(PlanContext context, Cluster cluster, PlacedCredential placed) => CredentialPropagation.Decide(
        cluster, placed.Identity, placed.Kind, context.ClusterTemplateOf(cluster), context.K0rdentNamespace);
}
