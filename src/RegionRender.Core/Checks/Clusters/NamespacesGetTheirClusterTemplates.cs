using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// Outside of its own namespace k0rdent finds a template only if AccessManagement brought it there, in a chain (k0rdent/kcm v1.9.0,
/// internal/controller/accessmanagement_controller.go).
/// </summary>
internal static class NamespacesGetTheirClusterTemplates
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        var given = new GivenByAccess(context.Estate, rule => rule.TemplateChains.Select(chain => context.Symbols.TemplateChain(chain.Value)?.Templates.Select(name => name.Value)));
        foreach (var cluster in context.Estate.Clusters)
        {
            if (!context.IsInK0rdentNamespace(cluster)
                && context.ClusterTemplates.Resolve(cluster.Template.Value) is { Name: var template }
                && !given.MayHave(cluster.Namespace.Value, template)
                && !IsGivenByUpgrade(context, cluster, template))
            {
                bag.Add(ClusterDiagnostics.ClusterTemplateIsNotInNamespace(cluster.Namespace, cluster.Name.Value, template, Hint(context.Estate, cluster, template)));
            }
        }
    }

    // The chain of an upgrade is given to the namespaces of its clusters.
    private static bool IsGivenByUpgrade(ReleaseContext context, Cluster cluster, string template) => context.Estate.Upgrades.Any(upgrade =>
        (upgrade.From.Value == template || upgrade.To.Value == template)
        && UpgradedClusters.Of(upgrade, context.Estate.Clusters, context.ClusterTemplates).Any(moved => moved.Namespace.Value == cluster.Namespace.Value));

    private static string Hint(Estate estate, Cluster cluster, string template)
    {
        foreach (var chain in estate.TemplateChains)
        {
            if (chain.Templates.Any(listed => listed.Value == template))
                return $"add the chain '{chain.Name.Value}' to a rule in 'access' for '{cluster.Namespace.Value}'";
        }

        return $"list '{template}' in a chain of 'templateChains', and the chain in a rule in 'access' for '{cluster.Namespace.Value}'";
    }
}
