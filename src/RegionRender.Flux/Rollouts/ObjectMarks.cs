using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// What an object asks of Flux, by a label or an annotation; the value's case does not count (fluxcd/pkg ssa/v0.76.1, ssa/utils/meta.go,
/// AnyInMetadata).
/// </summary>
internal static class ObjectMarks
{
    /// <summary>True if Flux deletes it when it goes from its tree only by hand.</summary>
    public static bool IsKept(Manifest manifest) => Has(manifest, FluxMarks.PruneAnnotation, FluxMarks.Disabled) || Has(manifest, FluxMarks.ReconcileAnnotation, FluxMarks.Disabled);

    /// <summary>True if Flux ignores it.</summary>
    public static bool IsIgnored(Manifest manifest) => Has(manifest, FluxMarks.ApplyAnnotation, "Ignore");

    /// <summary>True if Flux neither creates nor changes it.</summary>
    public static bool IsUnmanaged(Manifest manifest) => IsIgnored(manifest) || Has(manifest, FluxMarks.ReconcileAnnotation, FluxMarks.Disabled);

    /// <summary>True if Flux creates it and never changes it.</summary>
    public static bool IsAppliedOnce(Manifest manifest) => Has(manifest, FluxMarks.ApplyAnnotation, "IfNotPresent");

    private static bool Has(Manifest manifest, string name, string value)
    {
        var metadata = manifest.Content.Mapping("metadata");
        return Is(metadata?.Mapping("annotations")) || Is(metadata?.Mapping("labels"));

        bool Is(YamlMapping? marks) => string.Equals(marks?.Text(name), value, StringComparison.OrdinalIgnoreCase);
    }
}
