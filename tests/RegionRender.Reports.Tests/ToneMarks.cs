namespace RegionRender.Reports.Tests;

/// <summary>Writes tones as marks around the text.</summary>
internal sealed class ToneMarks(TextWriter writer) : ReportWriter(writer)
{
    protected override void WriteToned(string text, Tone tone)
    {
        base.WriteToned($"<{tone}>", tone);
        base.WriteToned(text, tone);
        base.WriteToned("</>", tone);
    }
}
