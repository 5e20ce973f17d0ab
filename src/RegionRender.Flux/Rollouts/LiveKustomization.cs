using System.Collections.Immutable;

namespace RegionRender.Flux;

/// <summary>A Kustomization as it runs: what it has applied, and how its last attempt ended.</summary>
internal sealed class LiveKustomization(ApplierKey key, IEnumerable<ObjectKey> inventory)
{
    public ApplierKey Key { get; } = key;

    /// <summary>What it applied and may prune, in the order in which it was applied.</summary>
    public List<ObjectKey> Inventory { get; set; } = [.. inventory];

    /// <summary>True once it has applied the new revision, whole, and pruned what was left.</summary>
    public bool IsReady { get; set; }

    /// <summary>As its object said when it was deleted, while its finalizer works; null for one that lives.</summary>
    public FluxKustomization? Finalizes { get; set; }

    public bool IsTerminating => Finalizes is not null;

    /// <summary>Why it is not ready; empty where it only waits.</summary>
    public ImmutableArray<RolloutRefusal> Refusals { get; set; } = [];

    /// <summary>The Kustomizations that it waits for.</summary>
    public ImmutableArray<ApplierKey> WaitsFor { get; set; } = [];
}
