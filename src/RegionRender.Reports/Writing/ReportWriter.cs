namespace RegionRender.Reports;

/// <summary>
/// Where a report goes. Tones are shown by those who know a terminal; here they are the bare text. Names and paths come from files: what they
/// hold is made <see cref="Printable"/> here, in the one place that all text for people passes.
/// </summary>
internal class ReportWriter(TextWriter writer)
{
    /// <summary>Writes a piece of one line.</summary>
    public void Write(string text, Tone tone = Tone.Plain)
    {
        var shown = Printable.Of(text);
        if (tone == Tone.Plain)
            writer.Write(shown);
        else
            WriteToned(shown, tone);
    }

    public void WriteLine(string text = "", Tone tone = Tone.Plain)
    {
        Write(text, tone);
        writer.Write('\n');
    }

    /// <summary>Writes a whole document for programs.</summary>
    public void WriteJson(string document) => writer.Write(Printable.OfJson(document));

    /// <summary>Writes a whole document in which the users' words are escaped already.</summary>
    public void WriteDocument(string document) => writer.Write(document);

    protected virtual void WriteToned(string text, Tone tone) => writer.Write(text);
}
