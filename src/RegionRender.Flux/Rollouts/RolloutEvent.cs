namespace RegionRender.Flux;

/// <summary>What happened to an object.</summary>
internal enum RolloutEventKind
{
    Created,
    Updated,

    /// <summary>Another Kustomization applies it now.</summary>
    Adopted,

    Deleted,

    /// <summary>It left its inventory and stays on the cluster.</summary>
    Orphaned,

    Refused,
}

/// <summary>Something that happened in a rollout.</summary>
/// <param name="Kind">What.</param>
/// <param name="Object">To which object.</param>
/// <param name="By">The Kustomization that did it.</param>
/// <param name="Refusal">Why not, where it was refused.</param>
internal sealed record RolloutEvent(RolloutEventKind Kind, ObjectKey Object, ApplierKey By, RolloutRefusal? Refusal = null);
