namespace RegionRender.Reports;

/// <summary>How much of a plan a text shows before it only counts.</summary>
/// <param name="Groups">Groups of objects and of services, over all sections.</param>
/// <param name="Lines">Differences of a group.</param>
/// <param name="Objects">Objects of a group, each by itself.</param>
/// <param name="Rows">Rows of a table, stages of a wave, next steps.</param>
/// <param name="Characters">Of one sentence.</param>
internal sealed record PlanLimits(int Groups, int Lines, int Objects, int Rows, int Characters)
{
    public bool CanBeSmaller => Groups > 0;

    public PlanLimits Smaller() => new(Groups / 2, Math.Max(Lines / 2, 3), Objects / 2, Math.Max(Rows / 2, 3), Math.Max(Characters / 2, 100));

    public string Cut(string text) => text.Length <= Characters ? text : $"{text[..(char.IsHighSurrogate(text[Characters - 1]) ? Characters - 1 : Characters)]}…";
}
