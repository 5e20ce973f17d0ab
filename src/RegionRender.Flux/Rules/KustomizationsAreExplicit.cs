using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// Rule 8: what Flux would assume is wrong for us: a timeout of the interval less 30 s holds a worker for an hour, and a retry comes only
/// after the interval. The other fields of the rule (<c>interval</c>, <c>prune</c>, <c>sourceRef.kind</c>) are required by the kind's own schema.
/// </summary>
internal static class KustomizationsAreExplicit
{
    private static readonly string[] Fields = ["retryInterval", "timeout", "path"];

    public static void Check(FluxKustomization kustomization, FluxTree tree, DiagnosticBag bag)
    {
        var spec = kustomization.Spec;
        foreach (var field in Fields)
        {
            if (!spec.Has(field))
                bag.Add(TreeRuleDiagnostics.Implicit(kustomization.PlaceOf(spec), kustomization.DisplayName, field));
        }

        if (spec["path"] is YamlScalar path && !path.Text.StartsWith("./", StringComparison.Ordinal))
            bag.Add(TreeRuleDiagnostics.PathForm(kustomization.PlaceOf(path), path.Text));
    }
}
