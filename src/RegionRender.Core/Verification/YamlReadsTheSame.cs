using RegionRender.Syntax;

namespace RegionRender.Core.Verification;

/// <summary>Rule 4: Flux's reader takes YAML 1.1, where <c>no</c> is false and <c>012</c> is ten; who reviews the file reads YAML 1.2, where both are other things.</summary>
internal static class YamlReadsTheSame
{
    public static void Check(KubernetesText text, DiagnosticBag bag)
    {
        foreach (var (core, kubernetes) in text.Ambiguous)
            bag.Add(TreeDiagnostics.ReadsDifferently(core, kubernetes));
    }
}
