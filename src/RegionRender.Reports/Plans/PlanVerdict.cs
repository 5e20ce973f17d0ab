using RegionRender.Core.Changes;

namespace RegionRender.Reports;

/// <summary>The head of a plan: what comes of it, how much there is of what, and what it was compared with.</summary>
internal sealed record PlanVerdict(string Name, string Title, Tone Tone)
{
    public required string Counts { get; init; }

    public required string Base { get; init; }

    public static PlanVerdict Of(PlanReport plan)
    {
        var takesAway = plan.Counts.Of(ChangeWord.Destroyed) + plan.Counts.Uninstalled > 0;
        var (name, title, tone) = plan switch
        {
            { IsEmpty: true } => ("nothing", "Nothing to do", Tone.Strong),
            { IsRefused: true } => ("refused", "Refused: nothing is written", Tone.Error),
            _ when takesAway => ("differs", "Changes that destroy or uninstall something", Tone.Warning),
            _ => ("differs", "Changes: nothing is destroyed, uninstalled or refused", Tone.Strong),
        };
        return new PlanVerdict(name, title, tone)
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
