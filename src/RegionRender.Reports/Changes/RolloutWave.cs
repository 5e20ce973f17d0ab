using System.Collections.Immutable;
using RegionRender.Core.Changes;

namespace RegionRender.Reports;

/// <summary>Stages of the rollout that do not wait for each other.</summary>
internal sealed record RolloutWave(int Number, ImmutableArray<RolloutStage> Stages)
{
    public static ImmutableArray<RolloutWave> Of(IEnumerable<RolloutStep> order) =>
    [
        .. order.GroupBy(step => step.Wave).OrderBy(wave => wave.Key).Select(wave => new RolloutWave(wave.Key, RolloutStage.Of(wave))),
    ];
}

/// <summary>Kustomizations that one Flux applies to one cluster, and that wait for the same.</summary>
internal sealed record RolloutStage(string Flux, string Cluster, ImmutableArray<string> WaitsFor, ImmutableArray<string> Kustomizations)
{
    public int Created { get; private init; }

    public int Changed { get; private init; }

    public int Removed { get; private init; }

    public static ImmutableArray<RolloutStage> Of(IEnumerable<RolloutStep> steps) =>
    [
        .. steps.GroupBy(step => (step.Flux, step.Cluster, WaitsFor: string.Join('\n', step.WaitsFor)))
            .Select(stage => new RolloutStage(stage.Key.Flux, stage.Key.Cluster, stage.First().WaitsFor, [.. stage.Select(step => step.Kustomization)])
            {
                Created = stage.Sum(step => step.Created),
                Changed = stage.Sum(step => step.Changed),
                Removed = stage.Sum(step => step.Removed),
            }),
    ];
}
