using System.Buffers;
using System.Globalization;
using System.Text;

namespace RegionRender.Reports;

/// <summary>
/// Makes text from files safe to show: what a terminal would obey (escape sequences), and what turns the order of
/// letters around or is not seen at all, is written as an escape.
/// </summary>
internal static class Printable
{
    // Nearly every text holds nothing else, and these are found many at a time.
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(value => (char)value)]);
    private static readonly SearchValues<char> PlainInJson = SearchValues.Create(['\n', .. Enumerable.Range(' ', '~' - ' ' + 1).Select(value => (char)value)]);

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
            return text;
        foreach (var rune in text.EnumerateRunes())
        {
            if (MustBeEscaped(rune))
                return Escape(text);
        }

        return text;
    }

    public static string Of(Rune rune) => MustBeEscaped(rune) ? EscapeOf(rune) : rune.ToString();

    /// <summary>A JSON document: there only strings hold such characters, and JSON has an escape for them.</summary>
    internal static string OfJson(string document)
    {
        if (!document.AsSpan().ContainsAnyExcept(PlainInJson) || !document.EnumerateRunes().Any(MustBeEscapedInJson))
            return document;
        var builder = new StringBuilder(document.Length + 8);
        Span<char> units = stackalloc char[2];
        foreach (var rune in document.EnumerateRunes())
        {
            foreach (var unit in units[..rune.EncodeToUtf16(units)])
                builder.Append(MustBeEscapedInJson(rune) ? $"\\u{(int)unit:x4}" : unit.ToString());
        }

        return builder.ToString();
    }

    private static bool MustBeEscapedInJson(Rune rune) => MustBeEscaped(rune) && rune.Value != '\n';

    private static bool MustBeEscaped(Rune rune) => !rune.IsAscii
        ? Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        : rune.Value is < 0x20 or 0x7f;

    private static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
            builder.Append(Of(rune));
        return builder.ToString();
    }

    private static string EscapeOf(Rune rune) => rune.Value switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < 0x100 => $"\\x{rune.Value:x2}",
        < 0x10000 => $"\\u{rune.Value:x4}",
        _ => $"\\U{rune.Value:x8}",
    };
}
