using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>
/// Kubernetes takes YAML 1.1, where <c>no</c> is false and <c>012</c> is ten; who reviews the file reads YAML 1.2, where both are other
/// things; and kustomize on the way goes with one for some and with the other for the rest (kubectl 1.35, tried).
/// </summary>
internal static class YamlReadsTheSame
{
    public static void Check(KubernetesText text, DiagnosticBag bag)
    {
        foreach (var (core, kubernetes) in text.Ambiguous)
            bag.Add(kubernetes is null ? ManifestDiagnostics.Merges(core) : ManifestDiagnostics.ReadsDifferently(core, kubernetes));
    }
}
