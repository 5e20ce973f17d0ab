namespace RegionRender.Reports;

/// <summary>Where a report goes. Tones are shown by those who know a terminal; here they are the bare text.</summary>
public class ReportWriter(TextWriter writer)
{
    public void Write(string text, Tone tone = Tone.Plain)
    {
        if (tone == Tone.Plain)
            writer.Write(text);
        else
            WriteToned(text, tone);
    }

    public void WriteLine(string text = "", Tone tone = Tone.Plain)
    {
        Write(text, tone);
        writer.Write('\n');
    }

    protected virtual void WriteToned(string text, Tone tone) => writer.Write(text);
}
