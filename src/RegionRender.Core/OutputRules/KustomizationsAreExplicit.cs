using RegionRender.Core.FluxTrees;
using RegionRender.Syntax;

namespace RegionRender.Core.OutputRules;

/// <summary>Rule 8: what Flux would assume is wrong for us: a timeout of the interval less 30 s holds a worker for an hour, and a retry comes only after the interval.</summary>
internal static class KustomizationsAreExplicit
{
    private static readonly string[] Fields = ["interval", "retryInterval", "timeout", "prune", "path", "sourceRef"];

    public static void Check(FluxKustomization kustomization, FluxTree tree, DiagnosticBag bag)
    {
        var spec = kustomization.Spec;
        foreach (var field in Fields)
        {
            if (!spec.Has(field))
                bag.Add(OutputRuleDiagnostics.Implicit(kustomization.PlaceOf(spec), kustomization.DisplayName, field));
        }

        if (spec.Mapping("sourceRef") is { } source && !source.Has("kind"))
            bag.Add(OutputRuleDiagnostics.Implicit(kustomization.PlaceOf(source), kustomization.DisplayName, "sourceRef.kind"));
        if (spec["path"] is YamlScalar path && !path.Text.StartsWith("./", StringComparison.Ordinal))
            bag.Add(OutputRuleDiagnostics.PathForm(kustomization.PlaceOf(path), path.Text));
    }
}
