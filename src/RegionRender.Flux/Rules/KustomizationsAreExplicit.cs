using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// What Flux would assume is wrong for us: a timeout of the interval less 30 s holds a worker for an hour, and a retry comes only after the
/// interval (fluxcd/kustomize-controller v1.9.4, api/v1/kustomization_types.go, GetTimeout and GetRetryInterval). Where <c>interval</c>,
/// <c>prune</c> or <c>sourceRef.kind</c> is missing, the kind's own schema says so.
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
