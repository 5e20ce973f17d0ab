using RegionRender.Core.Decommissioning;
using RegionRender.Core.Planning;
using RegionRender.Flux;
using RegionRender.Kubernetes;

namespace RegionRender.Core.Rendering;

/// <summary>Decides what objects and their Kustomizations say of pruning: by their kind, and by what the estate lets go.</summary>
internal sealed class PruneMarks(RenderPlan plan)
{
    /// <summary>The mark of an object from a template.</summary>
    public PruneMark Of(PlannedLayer layer, ManifestId id)
    {
        if (!plan.Kinds.IsProtected(id.Group, id.Kind))
            return plan.Kinds.IsKept(id.Group, id.Kind) ? PruneMark.Kept : PruneMark.None;
        return IsLetGo(layer, id) ? PruneMark.LetGo : PruneMark.Kept;
    }

    /// <summary>The mark of a layer's Kustomization, which must not be pruned as long as something in it must not.</summary>
    public PruneMark OfKustomization(PlannedLayer layer, IReadOnlyCollection<Manifest> manifests)
    {
        if (layer.IsLetGo)
            return PruneMark.LetGo;
        if (HoldsWhatMustStay(layer, manifests))
            return PruneMark.Kept;
        return HoldsWhatIsLetGo(layer, manifests) ? PruneMark.LetGo : PruneMark.None;
    }

    /// <summary>What Flux does with the objects when the Kustomization goes; null where nothing about them calls for a word.</summary>
    public string? DeletionPolicy(PlannedLayer layer, IReadOnlyCollection<Manifest> manifests)
    {
        if (layer.LeavesObjects || HoldsWhatMustStay(layer, manifests))
            return "Orphan";
        return HoldsWhatIsLetGo(layer, manifests) ? "Delete" : null;
    }

    private bool HoldsWhatMustStay(PlannedLayer layer, IEnumerable<Manifest> manifests) =>
        manifests.Any(manifest => plan.Kinds.IsProtected(manifest.Id.Group, manifest.Id.Kind) && !MayGo(layer, manifest));

    private bool HoldsWhatIsLetGo(PlannedLayer layer, IEnumerable<Manifest> manifests) =>
        manifests.Any(manifest => plan.Kinds.IsProtected(manifest.Id.Group, manifest.Id.Kind) && MayGo(layer, manifest));

    // A file of the user's is placed as it is: the user takes the mark out.
    private bool MayGo(PlannedLayer layer, Manifest manifest) =>
        IsLetGo(layer, manifest.Id) && manifest.Content.Mapping("metadata")?.Mapping("annotations")?.Text(FluxMarks.PruneAnnotation) != FluxMarks.Disabled;

    private bool IsLetGo(PlannedLayer layer, ManifestId id) => plan.Decommissioned.LetsGo(new ObjectPlace(id, layer.Cluster, layer.Id.Region, layer.Stage.Name));
}
