using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// A CustomResourceDefinition and objects of its group never share a Kustomization: where a controller of the group has a webhook the
/// objects are refused until it runs (fluxcd/kustomize-controller v1.9.4, docs/spec/v1/kustomizations.md, "Dependencies"), and when the
/// definition is pruned every object of the kind goes with it (kubernetes/website,
/// content/en/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions.md, "Delete a CustomResourceDefinition").
/// </summary>
internal static class DefinitionsStandApart
{
    public static void Check(FluxKustomization kustomization, FluxTree tree, DiagnosticBag bag)
    {
        var objects = tree.ObjectsOf(kustomization);
        foreach (var definition in objects)
        {
            if (definition.Id is not { Group: "apiextensions.k8s.io", Kind: "CustomResourceDefinition" } || definition.Spec?.Text("group") is not { } group)
                continue;
            if (objects.FirstOrDefault(item => item.Id.Group == group) is { } other)
                bag.Add(TreeRuleDiagnostics.DefinitionBesideObject(other.PlaceOf(other.Manifest.Content["kind"]), other.Id.ToString(), definition.Id.Name, kustomization.DisplayName));
        }
    }
}
