using System.Collections.Immutable;
using static RegionRender.Cel.Overload;

namespace RegionRender.Cel;

/// <summary>The strings extension: positions count code points.</summary>
internal static class StringFunctions
{
    /// <summary>In UTF-16 units: far more than any document needs, far less than would hurt.</summary>
    private const int LongestResult = 1 << 24;

    private static readonly CelType Text = CelType.String;
    private static readonly CelType Texts = CelType.List(CelType.String);
    private static readonly CelError TooLong = new("the result is too long");
    private static readonly CelError NotAllText = new("join() takes a list of strings");

    public static ImmutableArray<Overload> Overloads { get; } =
    [
        Member("charAt", [Text, CelType.Int], Text, arguments => CharAt(arguments[0].AsString(), arguments[1].AsInt64())),
        Member("indexOf", [Text, Text], CelType.Int, arguments => IndexOf(arguments[0].AsString(), arguments[1].AsString(), 0)),
        Member("indexOf", [Text, Text, CelType.Int], CelType.Int, arguments => IndexOf(arguments[0].AsString(), arguments[1].AsString(), arguments[2].AsInt64())),
        Member("lastIndexOf", [Text, Text], CelType.Int, arguments => LastIndexOf(arguments[0].AsString(), arguments[1].AsString())),
        Member("lastIndexOf", [Text, Text, CelType.Int], CelType.Int, arguments => LastIndexOf(arguments[0].AsString(), arguments[1].AsString(), arguments[2].AsInt64())),
        Member("join", [Texts], Text, arguments => Join(arguments[0], "")),
        Member("join", [Texts, Text], Text, arguments => Join(arguments[0], arguments[1].AsString())),
        Member("lowerAscii", [Text], Text, arguments => CelValue.String(string.Create(arguments[0].AsString().Length, arguments[0].AsString(), LowerInto))),
        Member("upperAscii", [Text], Text, arguments => CelValue.String(string.Create(arguments[0].AsString().Length, arguments[0].AsString(), UpperInto))),
        Member("replace", [Text, Text, Text], Text, arguments => Replace(arguments[0].AsString(), arguments[1].AsString(), arguments[2].AsString(), -1)),
        Member("replace", [Text, Text, Text, CelType.Int], Text, arguments => Replace(arguments[0].AsString(), arguments[1].AsString(), arguments[2].AsString(), arguments[3].AsInt64())),
        Member("reverse", [Text], Text, arguments => CelValue.String(CodePoints.Reverse(arguments[0].AsString()))),
        Member("split", [Text, Text], Texts, (arguments, ref work) => Split(arguments[0].AsString(), arguments[1].AsString(), -1, ref work)),
        Member("split", [Text, Text, CelType.Int], Texts, (arguments, ref work) => Split(arguments[0].AsString(), arguments[1].AsString(), arguments[2].AsInt64(), ref work)),
        Member("substring", [Text, CelType.Int], Text, arguments => Substring(arguments[0].AsString(), arguments[1].AsInt64(), null)),
        Member("substring", [Text, CelType.Int, CelType.Int], Text, arguments => Substring(arguments[0].AsString(), arguments[1].AsInt64(), arguments[2].AsInt64())),
        Member("trim", [Text], Text, arguments => CelValue.String(arguments[0].AsString().Trim())),
    ];

    private static CelValue CharAt(string text, long index)
    {
        var offset = CodePoints.UnitOffset(text, index);
        if (offset < 0)
            return OutOfRange(index);
        return CelValue.String(offset == text.Length ? "" : text.Substring(offset, CodePoints.LengthAt(text, offset)));
    }

    private static CelValue IndexOf(string text, string part, long start)
    {
        var offset = CodePoints.UnitOffset(text, start);
        if (offset < 0)
            return OutOfRange(start);
        var found = text.IndexOf(part, offset, StringComparison.Ordinal);
        return CelValue.Int(found < 0 ? -1 : CodePoints.Count(text.AsSpan(0, found)));
    }

    private static CelValue LastIndexOf(string text, string part) => PositionOf(text, text.AsSpan().LastIndexOf(part.AsSpan(), StringComparison.Ordinal));

    private static CelValue LastIndexOf(string text, string part, long start)
    {
        var offset = CodePoints.UnitOffset(text, start);
        if (offset < 0)
            return OutOfRange(start);
        var end = Math.Min((long)text.Length, (long)offset + part.Length);
        return PositionOf(text, text.AsSpan(0, (int)end).LastIndexOf(part.AsSpan(), StringComparison.Ordinal));
    }

    private static CelValue PositionOf(string text, int offset) => CelValue.Int(offset < 0 ? -1 : CodePoints.Count(text.AsSpan(0, offset)));

    private static CelValue Join(CelValue list, string separator)
    {
        var length = (long)separator.Length * list.Count;
        var parts = new string[list.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            if (list[i].Kind != CelValueKind.String)
                return CelValue.Error(NotAllText);
            parts[i] = list[i].AsString();
            length += parts[i].Length;
        }

        return length > LongestResult ? CelValue.Error(TooLong) : CelValue.String(string.Join(separator, parts));
    }

    private static void LowerInto(Span<char> target, string source)
    {
        for (var i = 0; i < source.Length; i++)
            target[i] = char.IsAsciiLetterUpper(source[i]) ? (char)(source[i] | 0x20) : source[i];
    }

    private static void UpperInto(Span<char> target, string source)
    {
        for (var i = 0; i < source.Length; i++)
            target[i] = char.IsAsciiLetterLower(source[i]) ? (char)(source[i] & ~0x20) : source[i];
    }

    private static CelValue Replace(string text, string old, string replacement, long limit)
    {
        var pieces = SplitInto(text, old, limit < 0 ? long.MaxValue : limit, surrounds: true);
        var length = pieces.Sum(piece => (long)piece.Length) + ((pieces.Count - 1L) * replacement.Length);
        return length > LongestResult ? CelValue.Error(TooLong) : CelValue.String(string.Join(replacement, pieces));
    }

    private static CelValue Split(string text, string separator, long limit, ref Work work)
    {
        if (limit == 0)
            return CelValue.EmptyList;
        var pieces = SplitInto(text, separator, limit < 0 ? long.MaxValue : limit - 1, surrounds: false);
        work.Make(2L * pieces.Count);
        return CelValue.OwnedList([.. pieces.Select(CelValue.String)]);
    }

    // An empty separator stands between all code points, and for replacement also before the first and after the last.
    private static List<string> SplitInto(string text, string separator, long cuts, bool surrounds)
    {
        var pieces = new List<string>();
        var start = 0;
        if (separator.Length == 0)
        {
            if (surrounds && cuts-- > 0)
                pieces.Add("");
            for (; start < text.Length && cuts > 0 && (surrounds || start + CodePoints.LengthAt(text, start) < text.Length); cuts--)
            {
                var length = CodePoints.LengthAt(text, start);
                pieces.Add(text.Substring(start, length));
                start += length;
            }

            if (surrounds || start < text.Length)
                pieces.Add(text[start..]);
            return pieces;
        }

        for (; cuts > 0 && text.IndexOf(separator, start, StringComparison.Ordinal) is var next and >= 0; cuts--)
        {
            pieces.Add(text[start..next]);
            start = next + separator.Length;
        }

        pieces.Add(text[start..]);
        return pieces;
    }

    private static CelValue Substring(string text, long start, long? end)
    {
        if (end < start)
            return CelValue.Error($"the end {end} lies before the start {start}");
        var from = CodePoints.UnitOffset(text, start);
        if (from < 0)
            return OutOfRange(start);
        var to = end is { } last ? CodePoints.UnitOffset(text, last) : text.Length;
        return to < 0 ? OutOfRange(end ?? 0) : CelValue.String(text[from..to]);
    }

    private static CelValue OutOfRange(long index) => CelValue.Error($"the position {index} is outside the text");
}
