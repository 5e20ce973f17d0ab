using System.Text;
using RegionRender.Syntax;
using Wcwidth;

namespace RegionRender.Reports;

/// <summary>One line of a source as it is shown, and where in it, in cells of the terminal, the marker goes.</summary>
internal readonly record struct SourceExcerpt(int Line, string Text, int MarkerStart, int MarkerWidth)
{
    private const int TabWidth = 4;
    private const char Cut = '…';

    // Cells of source text shown; of a longer line, a window that begins a little before the span.
    private const int MaximumWidth = 100;
    private const int ShownBeforeSpan = 40;

    public static SourceExcerpt Of(Location location, SourceText source)
    {
        var start = location.Start;
        var end = location.End;
        var line = source.GetLine(start.Line);
        var spanStart = Math.Min(start.Column - 1, line.Length);
        var spanEnd = end.Line == start.Line ? Math.Clamp(end.Column - 1, spanStart, line.Length) : line.Length;

        var from = line.Length <= MaximumWidth ? 0 : Math.Max(0, spanStart - ShownBeforeSpan);
        if (from > 0 && char.IsLowSurrogate(line[from]))
            from--;
        return Layout(start.Line, line, from, spanStart, spanEnd);
    }

    private static SourceExcerpt Layout(int lineNumber, string line, int from, int spanStart, int spanEnd)
    {
        var text = new StringBuilder(from > 0 ? Cut.ToString() : "");
        var cells = text.Length;
        var markerStart = -1;
        var markerEnd = -1;
        var position = from;
        foreach (var rune in line.AsSpan(from).EnumerateRunes())
        {
            if (position >= spanStart && markerStart < 0)
                markerStart = cells;
            if (position >= spanEnd && markerEnd < 0)
                markerEnd = cells;
            var shown = rune.Value == '\t' ? "→".PadRight(TabWidth - (cells % TabWidth)) : Printable.Of(rune);
            var width = WidthOf(shown);
            if (cells + width > MaximumWidth)
            {
                text.Append(Cut);
                cells++;
                break;
            }

            text.Append(shown);
            cells += width;
            position += rune.Utf16SequenceLength;
        }

        markerStart = markerStart < 0 ? cells : markerStart;
        markerEnd = markerEnd < 0 ? cells : markerEnd;
        return new SourceExcerpt(lineNumber, text.ToString(), markerStart, Math.Max(1, markerEnd - markerStart));
    }

    private static int WidthOf(string shown) => shown.Length == 1 && shown[0] < 0x7f ? 1 : shown.EnumerateRunes().Sum(rune => UnicodeCalculator.GetWidth(rune));
}
