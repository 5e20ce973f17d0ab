using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// What is in Git is what is applied; a field that changes it on the way renames or moves objects later, and so deletes them.
/// </summary>
internal static class PayloadIsNotChanged
{
    private static readonly string[] Fields = ["targetNamespace", "namePrefix", "nameSuffix", "patches", "images", "components", "postBuild"];

    public static void Check(FluxKustomization kustomization, FluxTree tree, DiagnosticBag bag)
    {
        foreach (var field in Fields)
        {
            if (kustomization.Spec.TryGet(field, out var entry))
                bag.Add(TreeRuleDiagnostics.Changes(kustomization.PlaceOf(entry.Key), kustomization.DisplayName, field));
        }
    }
}
