using System.Globalization;
using System.Text;

namespace RegionRender.Schemas;

/// <summary>A set of code points as a .NET expression, which knows only UTF-16: what lies beyond it becomes surrogate pairs.</summary>
internal sealed class CodePointSet
{
    private const int LastSingle = 0xFFFF;
    private const int LastCodePoint = 0x10FFFF;
    private const string Digits = "0-9";
    private const string WordCharacters = "0-9A-Za-z_";
    private const string Spaces = @"\t-\r\u0020\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
    private const string NotSpaces = @"\0-\u0008\u000E-\u001F\u0021-\u009F\u00A1-\u167F\u1681-\u1FFF\u200B-\u2027\u202A-\u202E\u2030-\u205E\u2060-\u2FFF\u3001-\uD7FF\uE000-\uFEFE\uFF00-\uFFFF";
    private const string NotDigits = @"\0-/:-\uD7FF\uE000-\uFFFF";
    private const string NotWordCharacters = @"\0-/:-@\[-\^`\{-\uD7FF\uE000-\uFFFF";

    private readonly StringBuilder _singles = new();
    private readonly List<(int First, int Last)> _pairs = [];

    public static string Escape(char c) => char.IsAsciiLetterOrDigit(c) ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");

    public CodePointSet AddLineEnds()
    {
        _singles.Append(@"\n\r\u2028\u2029");
        return this;
    }

    public void Add(int first, int last)
    {
        if (first <= LastSingle)
        {
            _singles.Append(Escape((char)first));
            if (last > first)
                _singles.Append('-').Append(Escape((char)Math.Min(last, LastSingle)));
        }

        if (last > LastSingle)
            _pairs.Add((Math.Max(first, LastSingle + 1), last));
    }

    public void AddShorthand(char letter)
    {
        _singles.Append(letter switch
        {
            'd' => Digits,
            'D' => NotDigits,
            'w' => WordCharacters,
            'W' => NotWordCharacters,
            's' => Spaces,
            _ => NotSpaces,
        });
        if (char.IsAsciiLetterUpper(letter))
            _pairs.Add((LastSingle + 1, LastCodePoint));
    }

    /// <summary>Adds a general category; .NET knows it for what is one UTF-16 unit only.</summary>
    public void AddCategory(string name, bool isNegated)
    {
        _singles.Append(isNegated ? @"\P{" : @"\p{").Append(name).Append('}');
        if (isNegated)
            _pairs.Add((LastSingle + 1, LastCodePoint));
    }

    public string Pattern(bool isNegated)
    {
        var singles = _singles.ToString();
        var pairs = isNegated ? Complement() : _pairs;

        // Nothing is in [] and everything in [^].
        var unit = isNegated ? $@"[^{singles}\uD800-\uDFFF]" : singles.Length == 0 ? "[^\\0-\\uFFFF]" : $"[{singles}]";
        return pairs.Count == 0 ? unit : $"(?:{unit}|{string.Join('|', pairs.SelectMany(SurrogateRanges))})";
    }

    private List<(int First, int Last)> Complement()
    {
        var gaps = new List<(int, int)>();
        var next = LastSingle + 1;
        foreach (var (first, last) in _pairs.OrderBy(pair => pair.First))
        {
            if (first > next)
                gaps.Add((next, first - 1));
            next = Math.Max(next, last + 1);
        }

        if (next <= LastCodePoint)
            gaps.Add((next, LastCodePoint));
        return gaps;
    }

    private static IEnumerable<string> SurrogateRanges((int First, int Last) range)
    {
        var (high, low) = Split(range.First);
        var (lastHigh, lastLow) = Split(range.Last);
        if (high == lastHigh)
        {
            yield return $"{Escape(high)}[{Escape(low)}-{Escape(lastLow)}]";
            yield break;
        }

        yield return $@"{Escape(high)}[{Escape(low)}-\uDFFF]";
        if (lastHigh - high > 1)
            yield return $@"[{Escape((char)(high + 1))}-{Escape((char)(lastHigh - 1))}][\uDC00-\uDFFF]";
        yield return $@"{Escape(lastHigh)}[\uDC00-{Escape(lastLow)}]";
    }

    private static (char High, char Low) Split(int codePoint)
    {
        var pair = char.ConvertFromUtf32(codePoint);
        return (pair[0], pair[1]);
    }
}
