using RegionRender.Core.Changes;

namespace RegionRender.Reports;

/// <summary>The head of a plan: what comes of it, how much there is of what, and what it was compared with.</summary>
internal sealed record PlanVerdict(string Name, string Title, Tone Tone)
{
    public required string Counts { get; init; }

    public required string Base { get; init; }

    public static PlanVerdict Of(PlanReport plan)
    {
        var verdict = plan switch
        {
            { IsEmpty: true } => ("nothing", "Nothing to do", Tone.Strong),
            { IsRefused: true } => ("refused", "Refused: nothing is written", Tone.Error),
            _ => ("differs", "Changes", Tone.Strong),
        };
        return new PlanVerdict(verdict.Item1, verdict.Item2, verdict.Item3)
        {
            Counts = plan.Summary,
            Base = BaseOf(plan),
        };
    }

    private static string BaseOf(PlanReport plan)
    {
        if (plan.Base.Length > 0)
            return $"Compared with {plan.Base}.";
        return plan.Counts.Of(ChangeWord.Created) == plan.Changes.Length ? "There is no base: everything is new." : "";
    }
}
