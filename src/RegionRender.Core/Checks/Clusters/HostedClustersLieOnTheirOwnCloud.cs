using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// The workers of a hosted cluster reach their control plane over the network of the cluster that hosts it; in another network they need peering
/// or the like (k0rdent/docs at 2b4bb012, docs/admin/hosted-control-plane/hcp-aws.md, "Networking"), and k0rdent runs such clusters across clouds
/// too (index.md beside it). What hosts is the region, if the credential names one (docs/admin/regional-clusters/deploying-clusters-in-region.md).
/// Of a region that is registered by kubeconfig, and of management, nobody knows the cloud.
/// </summary>
internal static class HostedClustersLieOnTheirOwnCloud
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        foreach (var cluster in context.Estate.Clusters)
        {
            if (cluster.Region is { } name
                && context.ClusterTemplateOf(cluster) is { IsHosted: true } template
                && context.Symbols.Region(name.Value)?.Registration is ClusterRegistration { Cluster: var host }
                && context.ClusterTemplateOf(host) is { } hostTemplate
                && CloudOf(template, context.Profile) is { } cloud
                && CloudOf(hostTemplate, context.Profile) is { } hostCloud
                && cloud != hostCloud)
            {
                bag.Add(ClusterDiagnostics.HostIsOnAnotherCloud(cluster.Name, cluster.Template, name.Value, hostTemplate.Name, host.Template.Location));
            }
        }
    }

    private static string? CloudOf(ClusterTemplate template, Profile profile) =>
        template.Providers.FirstOrDefault(provider => profile.FindProvider(provider) is { SharesNetwork: true });
}
