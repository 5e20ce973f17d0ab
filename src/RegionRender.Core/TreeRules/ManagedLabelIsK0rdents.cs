using RegionRender.Flux;
using RegionRender.Syntax;

namespace RegionRender.Core.TreeRules;

/// <summary>
/// Sources of k0rdent's templates carry <c>managed: "true"</c>, nothing else does: k0rdent cleans up what carries it (k0rdent/kcm v1.11.4,
/// internal/controller/components/cleanup.go and accessmanagement_controller.go, cleanupManagedResources).
/// </summary>
internal static class ManagedLabelIsK0rdents
{
    public const string Label = "k0rdent.mirantis.com/managed";

    public static void Check(FluxTree tree, DiagnosticBag bag)
    {
        foreach (var item in tree.Objects)
            Check(item, bag);
    }

    private static void Check(PlacedObject item, DiagnosticBag bag)
    {
        var labels = item.Metadata?.Mapping("labels");
        if (labels is not null && labels.TryGet(Label, out var entry) && item.Id is not { Group: "source.toolkit.fluxcd.io", Kind: "HelmRepository" })
            bag.Add(K0rdentTreeDiagnostics.ManagedLabel(item.PlaceOf(entry.Key), item.Id.ToString()));
    }
}
