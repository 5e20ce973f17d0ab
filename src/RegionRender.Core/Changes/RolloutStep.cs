using System.Collections.Immutable;
using RegionRender.Flux;

namespace RegionRender.Core.Changes;

/// <summary>A Kustomization that does something in the rollout.</summary>
/// <param name="Wave">Kustomizations of one wave don't wait for each other; 0 is the first, which is what Flux starts from.</param>
/// <param name="Kustomization">As <c>namespace/name</c>; the folder for what Flux starts from.</param>
/// <param name="Flux">The cluster whose Flux applies it.</param>
/// <param name="Cluster">The cluster that it applies to.</param>
internal sealed record RolloutStep(int Wave, string Kustomization, string Flux, string Cluster)
{
    /// <summary>The Kustomizations that it waits for, as <c>namespace/name</c>.</summary>
    public ImmutableArray<string> WaitsFor { get; init; } = [];

    /// <summary>How many objects it creates, changes and removes.</summary>
    public int Created { get; init; }

    public int Changed { get; init; }

    public int Removed { get; init; }
}

/// <summary>A Kustomization that could never become ready again.</summary>
/// <param name="Kustomization">As <c>namespace/name</c>; the folder for what Flux starts from.</param>
/// <param name="Flux">The cluster whose Flux applies it.</param>
/// <param name="Reason">What refuses it, in one clause.</param>
/// <param name="Behind">All that wait behind it, as <c>namespace/name</c>, sorted.</param>
internal sealed record StuckKustomization(string Kustomization, string Flux, string Reason, ImmutableArray<string> Behind)
{
    /// <summary>True if the object of a change is this Kustomization.</summary>
    internal bool Is(ObjectChange change) =>
        FluxKustomization.Is(change.Id) && $"{change.Id.Namespace}/{change.Id.Name}" == Kustomization && change.Cluster == Flux;

    /// <summary>True for the folder that a Flux starts from.</summary>
    internal bool IsRoot { get; init; }

    /// <summary>All that refuses it.</summary>
    internal ImmutableArray<RolloutRefusal> Refusals { get; init; } = [];
}

/// <summary>What is to be done after this rendering is merged and applied.</summary>
/// <param name="Text">What, in one sentence.</param>
/// <param name="Command">The command that must return nothing before; empty where nothing has to be waited for.</param>
internal sealed record NextStep(string Text, string Command);
