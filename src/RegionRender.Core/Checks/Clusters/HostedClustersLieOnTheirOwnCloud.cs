using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// A hosted control plane takes network, subnets and security groups from the cluster that hosts it: the region (k0rdent.md 2.8, rule 43). Of a region
/// that is registered by kubeconfig, and of management, nobody knows the cloud.
/// </summary>
internal static class HostedClustersLieOnTheirOwnCloud
{
    private static readonly string[] Clouds = ["aws", "azure", "gcp", "openstack", "kubevirt"];

    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        foreach (var cluster in context.Estate.Clusters)
        {
            if (cluster.Region is { } name
                && context.TemplateOf(cluster) is { IsHosted: true } template
                && context.Symbols.Region(name.Value)?.Registration is ClusterRegistration { Cluster: var host }
                && context.TemplateOf(host) is { } hostTemplate
                && CloudOf(template) is { } cloud
                && CloudOf(hostTemplate) is { } hostCloud
                && cloud != hostCloud)
            {
                bag.Add(ClusterDiagnostics.HostIsOnAnotherCloud(cluster.Name, cluster.Template, name.Value, hostTemplate.Name, host.Template.Location));
            }
        }
    }

    private static string? CloudOf(ClusterTemplate template) => template.Providers.FirstOrDefault(provider => Clouds.Contains(provider));
}
