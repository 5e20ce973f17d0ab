namespace RegionRender.Reports;

/// <summary>What a piece of text is for; the terminal's theme decides how that looks.</summary>
internal enum Tone
{
    Plain,
    Error,
    Warning,
    Advice,
    Strong,
    Faint,
}
