using RegionRender.Core.AdmissionRules;
using RegionRender.Syntax;

namespace RegionRender.Core.Changes;

/// <summary>Changes of what everything else rests on: told alone, for all that they destroy only follows.</summary>
internal static class MovedFoundations
{
    /// <summary>The finding; null where the foundations stay.</summary>
    public static Diagnostic? Find(Comparison comparison) => OfManagement(comparison) ?? OfNamespace(comparison);

    // The folder that Flux starts from is called as the management cluster.
    private static Diagnostic? OfManagement(Comparison comparison)
    {
        var (management, before) = (comparison.Facts.Management, comparison.Before.Flux.Objects.FirstOrDefault(item => K0rdentObjects.Is(item.Id, "Management"))?.Cluster.Name);
        return before is null || before == management ? null : ChangeDiagnostics.ManagementRenamed(comparison.Estate.Management.Name.Location, before, management);
    }

    // Credentials always lie in k0rdent's own namespace.
    private static Diagnostic? OfNamespace(Comparison comparison)
    {
        var spaces = comparison.Before.Flux.Objects.Where(item => K0rdentObjects.Is(item.Id, "Credential")).Select(item => item.Id.Namespace).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return spaces.Count == 0 || spaces.Contains(comparison.Facts.Namespace)
            ? null
            : ChangeDiagnostics.NamespaceMoved(comparison.Estate.K0rdent.Namespace.Location, spaces.Min(StringComparer.Ordinal) ?? "", comparison.Facts.Namespace);
    }
}
