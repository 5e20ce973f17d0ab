using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// A hosted control plane takes network, subnets and security groups from the cluster that hosts it: the region (k0rdent/docs,
/// docs/admin/hosted-control-plane/hcp-aws.md). Of a region that is registered by kubeconfig, and of management, nobody knows the cloud.
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
