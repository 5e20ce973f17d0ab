using System.Collections.Immutable;
using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Core.Subjects;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>
/// ClusterTemplateChains: those of the estate, and that of each entry of <c>upgrades</c>. Their spec is immutable, so the name carries its digest and
/// references follow; two with one spec are one object.
/// </summary>
internal static class ChainPlanner
{
    public static PlannedChains Plan(PlanContext context, PlanBuilder plan)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var byTemplates = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var chain in context.Estate.TemplateChains)
            names.TryAdd(chain.Name.Value, Add(chain));
        var upgrades = ImmutableArray.CreateBuilder<UpgradeChain>();
        foreach (var upgrade in context.Estate.Upgrades.Where(upgrade => !upgrade.IsOfK0rdent))
        {
            var family = upgrade.From with { Value = ClusterTemplate.FamilyOf(upgrade.From.Value) };
            var name = Add(new TemplateChain(family, [upgrade.From, upgrade.To], upgrade.Location));
            upgrades.Add(new UpgradeChain(name, NamespacesOf(context, upgrade), upgrade.Location));
        }

        return new PlannedChains(names, upgrades.DrainToImmutable());

        string Add(TemplateChain chain)
        {
            var templates = chain.Templates.Select(template => template.Value).ToList();
            var key = string.Join('\n', templates);
            if (byTemplates.TryGetValue(key, out var same))
                return same;
            var name = ChainName.Of(chain.Name.Value, templates);
            byTemplates[key] = name;
            plan.Add(LayerStage.Chains, null, ChainObject(context, chain, name));
            return name;
        }
    }

    private static PlannedObject ChainObject(PlanContext context, TemplateChain chain, string name)
    {
        var values = new TemplateChainValues(
            new Located<string>(name, chain.Name.Location),
            context.Estate.K0rdent.Namespace,
            [.. chain.Templates.Select((template, index) => new SupportedTemplate(template, UpgradesFrom(chain, index), template.Location))],
            chain.Location);
        return PlannedObject.Of("cluster-template-chain", TemplateChainValues.Shape, values, chain.Location);
    }

    // The next one alone: a jump over a release may skip a minor of Kubernetes, which no cluster survives (kubernetes/website,
    // content/en/releases/version-skew-policy.md).
    private static ImmutableArray<AvailableUpgrade> UpgradesFrom(TemplateChain chain, int index) =>
        [.. chain.Templates.Skip(index + 1).Take(1).Select(next => new AvailableUpgrade(next, next.Location))];

    // In its own namespace k0rdent has the chain itself.
    private static ImmutableArray<Located<string>> NamespacesOf(PlanContext context, Upgrade upgrade) =>
    [
        .. UpgradedClusters.Of(upgrade, context.Estate.Clusters, context.ClusterTemplates)
            .Select(cluster => cluster.Namespace.Value)
            .Where(name => name != context.K0rdentNamespace)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(name => new Located<string>(name, upgrade.Location)),
    ];
}
