using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// Neither status nor the metadata that the API server and Flux write; copying Flux's ownership labels breaks its pruning
/// (fluxcd/kustomize-controller v1.9.4, internal/controller/kustomization_controller.go, deleteObjects).
/// </summary>
internal static class ClusterFieldsAreLeftOut
{
    private static readonly string[] OwnedMetadata = ["creationTimestamp", "managedFields", "resourceVersion", "uid", "generation", "selfLink", "deletionTimestamp"];
    private static readonly string[] OwnedLabels = ["kustomize.toolkit.fluxcd.io/name", "kustomize.toolkit.fluxcd.io/namespace"];

    public static void Check(PlacedObject item, DiagnosticBag bag)
    {
        Report(item, item.Manifest.Content, "status", "status", bag);
        foreach (var field in OwnedMetadata)
            Report(item, item.Metadata, field, $"metadata.{field}", bag);
        foreach (var label in OwnedLabels)
            Report(item, item.Metadata?.Mapping("labels"), label, label, bag);
    }

    private static void Report(PlacedObject item, YamlMapping? mapping, string key, string shown, DiagnosticBag bag)
    {
        if (mapping is not null && mapping.TryGet(key, out var entry))
            bag.Add(TreeRuleDiagnostics.OwnedField(item.PlaceOf(entry.Key), shown));
    }
}
