using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>A cluster never changes its chart, and a chain that leads back to an older version would allow a downgrade.</summary>
internal static class ChainsGoForwardInOneFamily
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        foreach (var chain in context.Estate.TemplateChains)
        {
            var family = ClusterTemplate.FamilyOf(chain.Templates[0].Value);
            for (var i = 1; i < chain.Templates.Length; i++)
            {
                var (before, template) = (chain.Templates[i - 1], chain.Templates[i]);
                if (ClusterTemplate.FamilyOf(template.Value) != family)
                    bag.Add(ClusterDiagnostics.ChainHasSeveralFamilies(template, chain.Templates[0]));
                else if (Repeated(chain, i) is { } repeated)
                    bag.Add(ClusterDiagnostics.ChainGoesBackAt(template, repeated));
                else if (ClusterTemplate.FamilyOf(before.Value) == family && context.Profile.IsOlder(template.Value, before.Value))
                    bag.Add(ClusterDiagnostics.ChainGoesBackAt(template, before));
            }
        }
    }

    private static Located<string>? Repeated(TemplateChain chain, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (chain.Templates[i].Value == chain.Templates[index].Value)
                return chain.Templates[i];
        }

        return null;
    }
}
