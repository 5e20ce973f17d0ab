using RegionRender.Core.Decommissioning;

namespace RegionRender.Core.Changes;

/// <summary>
/// A region's own Flux has nothing left to do: its folder held no more than the source, or went with its region. It stays, reads in vain, and is the
/// user's to remove.
/// </summary>
internal static class RetiredFlux
{
    public static bool Is(StuckKustomization stuck, Comparison comparison) => stuck.IsRoot && Is(stuck.Flux, comparison);

    /// <summary>True of the Flux on a cluster.</summary>
    public static bool Is(string cluster, Comparison comparison) =>
        cluster != comparison.Facts.Management && comparison.Before.Roots.ContainsKey(cluster) && !comparison.After.Roots.ContainsKey(cluster)
        && (new DecommissionList(comparison.Estate.Decommission).Retires(cluster) || !comparison.Before.Flux.Kustomizations.Any(kustomization => kustomization.Flux.Name == cluster));
}
