using System.Security.Cryptography;
using System.Text;
using RegionRender.Core.Estates;
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
            var values = ValueNodes.Map(chain.Location, ("templateChain", ValueNodes.Map(
                chain.Location,
                ("name", ValueNodes.Text(name, chain.Name.Location)),
                ("namespace", ValueNodes.Text(context.Estate.K0rdent.Namespace)),
                ("supportedTemplates", SupportedTemplates(chain)))));
            plan.Add(LayerStage.Chains, null, new PlannedObject("cluster-template-chain", values, chain.Location));
        }

        return names;
    }

    // Each template may move to every later one; k0rdent follows one step at a time but allows any listed target.
    private static YamlSequence SupportedTemplates(TemplateChain chain) =>
        ValueNodes.List(chain.Location, chain.Templates.Select((template, index) => ValueNodes.Map(
            template.Location,
            ("name", ValueNodes.Text(template)),
            ("availableUpgrades", index == chain.Templates.Length - 1 ? null : Names(chain, index + 1)))));

    private static YamlSequence Names(TemplateChain chain, int from) =>
        ValueNodes.List(chain.Location, chain.Templates.Skip(from).Select(template => ValueNodes.Map(template.Location, ("name", ValueNodes.Text(template)))));

    // The list of names decides the whole spec.
    private static string Digest(TemplateChain chain)
    {
        var text = string.Join('\n', chain.Templates.Select(template => template.Value));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
    }
}
