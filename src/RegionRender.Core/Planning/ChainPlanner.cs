using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using RegionRender.Core.Estates;
using RegionRender.Core.Subjects;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>ClusterTemplateChains. Their spec is immutable, so the name carries its digest and references follow.</summary>
internal static class ChainPlanner
{
    /// <summary>Returns the rendered name of every chain.</summary>
    public static IReadOnlyDictionary<string, string> Plan(PlanContext context, PlanBuilder plan)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var chain in context.Estate.TemplateChains)
        {
            var name = $"{chain.Name.Value}-{Digest(chain)}";
            if (!names.TryAdd(chain.Name.Value, name))
                continue;
            var values = new TemplateChainValues(
                new Located<string>(name, chain.Name.Location),
                context.Estate.K0rdent.Namespace,
                [.. chain.Templates.Select((template, index) => new SupportedTemplate(template, UpgradesFrom(chain, index), template.Location))],
                chain.Location);
            plan.Add(LayerStage.Chains, null, PlannedObject.Of("cluster-template-chain", TemplateChainValues.Shape, values, chain.Location));
        }

        return names;
    }

    // Each template may move to every later one; k0rdent follows one step at a time but allows any listed target.
    private static ImmutableArray<AvailableUpgrade> UpgradesFrom(TemplateChain chain, int index) =>
        [.. chain.Templates.Skip(index + 1).Select(later => new AvailableUpgrade(later, later.Location))];

    // The list of names decides the whole spec.
    private static string Digest(TemplateChain chain)
    {
        var text = string.Join('\n', chain.Templates.Select(template => template.Value));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
    }
}
