using System.Collections.Immutable;
using RegionRender.Core.Changes;

namespace RegionRender.Reports;

/// <summary>A plan made ready to be read: what is the same is put together, what is a secret is hidden. Every format prints this.</summary>
internal sealed record PlanReport
{
    /// <summary>What the rendering was compared with; empty for nothing.</summary>
    public required string Base { get; init; }

    public required bool IsRefused { get; init; }

    /// <summary>In one clause.</summary>
    public required string Summary { get; init; }

    public required ChangeCounts Counts { get; init; }

    /// <summary>In the order of the plan: by cluster, then by identity.</summary>
    public required ImmutableArray<ShownChange> Changes { get; init; }

    public required ImmutableArray<ChangeGroup> Groups { get; init; }

    public required ImmutableArray<ServiceGroup> Services { get; init; }

    public required ImmutableArray<StuckKustomization> Stuck { get; init; }

    public required ImmutableArray<Impact> Regions { get; init; }

    public required ImmutableArray<Impact> Clusters { get; init; }

    public required ImmutableArray<RolloutWave> Order { get; init; }

    public required ImmutableArray<NextStep> NextSteps { get; init; }

    public bool IsEmpty => Changes.IsEmpty && Services.IsEmpty && Stuck.IsEmpty;

    public static PlanReport Of(ChangePlan plan)
    {
        var changes = plan.Objects.Select(ShownChange.Of).ToImmutableArray();
        return new PlanReport
        {
            Base = SecretText.Hide(plan.Base),
            IsRefused = plan.IsRefused,
            Summary = PlanSummary.Of(plan),
            Counts = PlanSummary.CountsOf(plan),
            Changes = changes,
            Groups = ChangeGroups.Of(changes),
            Services = ServiceGroup.Of(plan.Services),
            Stuck = [.. plan.Stuck.Select(stuck => stuck with { Reason = SecretText.Hide(stuck.Reason) })],
            Regions = Impact.ByRegion(plan),
            Clusters = Impact.ByCluster(plan),
            Order = RolloutWave.Of(plan.Order),
            NextSteps = [.. plan.NextSteps.Select(step => new NextStep(SecretText.Hide(step.Text), SecretText.Hide(step.Command)))],
        };
    }
}
