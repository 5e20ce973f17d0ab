using System.Collections.Immutable;

namespace RegionRender.Core.Changes;

/// <summary>What a rendering would do to the clusters, found by rolling it out in a model over the base, and in which order.</summary>
internal sealed record ChangePlan
{
    /// <summary>Nothing to compare with was asked for, or nothing differs.</summary>
    public static ChangePlan Nothing { get; } = new();

    /// <summary>What the rendering was compared with, as a person names it: <c>rendered</c>, <c>1f3c2ab of 'origin/main'</c>; empty for no base at all.</summary>
    public string Base { get; init; } = "";

    /// <summary>Every object that something happens to, sorted by cluster, then by identity.</summary>
    public ImmutableArray<ObjectChange> Objects { get; init; } = [];

    /// <summary>Every service that leaves a cluster, even for a moment; sorted by cluster, then by name.</summary>
    public ImmutableArray<ServiceChange> Services { get; init; } = [];

    /// <summary>Kustomizations that could never become ready again; sorted.</summary>
    public ImmutableArray<StuckKustomization> Stuck { get; init; } = [];

    /// <summary>The Kustomizations that something happens in or behind, in an order in which Flux may apply them.</summary>
    public ImmutableArray<RolloutStep> Order { get; init; } = [];

    /// <summary>What is still to be done after this rendering is merged, in its order: the further stages of what is being decommissioned, upgraded or handed over.</summary>
    public ImmutableArray<NextStep> NextSteps { get; init; } = [];

    /// <summary>True if something is refused.</summary>
    public bool IsRefused =>
        Objects.Any(item => item.Verdict == ChangeVerdict.Refused) || Services.Any(item => item.Verdict == ChangeVerdict.Refused) || Stuck.Length > 0;

    /// <summary>True if nothing happens to any object.</summary>
    public bool IsEmpty => Objects.IsEmpty && Services.IsEmpty && Stuck.IsEmpty;
}
