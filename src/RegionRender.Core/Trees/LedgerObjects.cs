using RegionRender.Flux;
using RegionRender.Kubernetes;

namespace RegionRender.Core.Trees;

/// <summary>What the ledger keeps of an object.</summary>
internal static class LedgerObjects
{
    public static LedgerObject Of(Manifest manifest)
    {
        var spec = FluxKustomization.Is(manifest.Id) ? manifest.Content.Mapping("spec") : null;
        return new LedgerObject(manifest.Id, IsProtected(manifest), spec?.Text("path"), spec?.Mapping("kubeConfig")?.Mapping("secretRef")?.Text("name"));
    }

    private static bool IsProtected(Manifest manifest) =>
        manifest.Content.Mapping("metadata")?.Mapping("annotations")?.Text(FluxMarks.PruneAnnotation) == FluxMarks.Disabled;
}
