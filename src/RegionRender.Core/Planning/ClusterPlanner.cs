using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
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
        new("cluster-deployment", Values(context, cluster), cluster.Name.Location);

    public static YamlMapping Values(PlanContext context, Cluster cluster)
    {
        var location = cluster.Location;
        var placed = context.Credentials.Find(cluster.Credential.Value, cluster.Region?.Value);
        return ValueNodes.Map(location, ("cluster", ValueNodes.Map(
            location,
            ("name", ValueNodes.Text(cluster.Name)),
            ("namespace", ValueNodes.Text(cluster.Namespace)),
            ("region", ValueNodes.Text(cluster.Region)),
            ("class", ValueNodes.Text(cluster.Class)),
            ("template", ValueNodes.Text(context.Templates.Resolve(cluster.Template.Value)?.Name ?? cluster.Template.Value, cluster.Template.Location)),
            ("credential", ValueNodes.Text(placed?.Name ?? cluster.Credential.Value, cluster.Credential.Location)),
            ("labels", ValueNodes.Texts(location, cluster.Labels)),
            ("annotations", ValueNodes.Texts(location, cluster.Annotations)),
            ("propagateCredentials", YamlScalar.Boolean(placed is not null && Propagates(context, cluster, placed), cluster.PropagateCredentials?.Location ?? cluster.Credential.Location)),
            ("cleanupOnDeletion", cluster.CleanupOnDeletion is { } cleanup ? YamlScalar.Boolean(cleanup, location) : null),
            ("dryRun", YamlScalar.Boolean(cluster.DryRun, location)),
            ("config", cluster.Config),
            ("services", ServicePlanner.Services(cluster.Services, location)))));
    }

    public static bool Propagates(PlanContext context, Cluster cluster, PlacedCredential placed) => CredentialPropagation.Decide(
        cluster, placed.Identity, placed.Kind, context.Templates.Resolve(cluster.Template.Value)?.Kind, context.K0rdentNamespace);
}
