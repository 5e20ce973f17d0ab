using System.Collections.Immutable;

namespace RegionRender.Flux;

/// <summary>A Kustomization as it runs: what it has applied, and how its last attempt ended.</summary>
internal sealed class LiveKustomization(ApplierKey key, ImmutableArray<ObjectKey> inventory)
{
    public ApplierKey Key { get; } = key;

    /// <summary>What it applied and may prune, in the order in which it was applied.</summary>
    public ImmutableArray<ObjectKey> Inventory { get; set; } = inventory;

    /// <summary>True if nothing is left to do: it has applied the new revision, whole, and pruned what was left, or it is suspended.</summary>
    public bool IsReady => !IsTerminating && (IsSuspended || (HasApplied && SaysReady));

    /// <summary>True once it was ready with the new revision: the revision that its status names, whatever happens later.</summary>
    public bool HasApplied { get; set; }

    /// <summary>What its condition <c>Ready</c> says of its last attempt, with the new revision or still with the old one.</summary>
    public bool SaysReady { get; set; }

    public bool IsSuspended { get; set; }

    /// <summary>True once somebody else changed or deleted what it applied.</summary>
    public bool IsDisturbed { get; set; }

    /// <summary>True once its object was deleted, while its finalizer works.</summary>
    public bool IsTerminating { get; set; }

    /// <summary>Why it is not ready; empty where it only waits.</summary>
    public ImmutableArray<RolloutRefusal> Refusals { get; set; } = [];

    /// <summary>The Kustomizations that it waits for.</summary>
    public ImmutableArray<ApplierKey> WaitsFor { get; set; } = [];
}
