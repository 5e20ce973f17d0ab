using System.Globalization;
using System.Text;

namespace RegionRender.Flux;

/// <summary>A class of characters in a pattern, as <c>[a-z]</c>, <c>[!a]</c> or <c>[[:digit:]]</c>: git/git, v2.54.0, wildmatch.c, <c>case '['</c>.</summary>
/// <param name="Expression">The class as a regular expression. It never fits a slash.</param>
/// <param name="End">Where the pattern goes on.</param>
internal sealed record IgnoreClass(string Expression, int End)
{
    /// <summary>Fits nothing: a pattern with a class that does not end, or with an unknown name, fits no path.</summary>
    public const string Nothing = @"[^\s\S]";

    /// <summary>Reads the class whose <c>[</c> is at an index; null if it is none.</summary>
    public static IgnoreClass? Read(string pattern, int start)
    {
        var i = start + 1;
        var isNegated = i < pattern.Length && pattern[i] is '!' or '^';
        if (isNegated)
            i++;
        var members = new StringBuilder();
        char? previous = null;

        // A ']' that comes first is a member.
        for (var isFirst = true; i < pattern.Length && (isFirst || pattern[i] != ']'); isFirst = false)
        {
            if (NameAt(pattern, i) is { } name)
            {
                if (Named(name) is not { } named)
                    return null;
                members.Append(named);
                previous = null;
                i += name.Length + "[::]".Length;
                continue;
            }

            var isRange = pattern[i] == '-' && previous is not null && i + 1 < pattern.Length && pattern[i + 1] != ']';
            if (isRange)
                i++;
            if (pattern[i] == '\\' && ++i == pattern.Length)
                return null;
            if (!isRange)
                members.Append(Member(pattern[i]));
            else if (previous <= pattern[i])
                members.Append(Member(previous.GetValueOrDefault())).Append('-').Append(Member(pattern[i]));
            previous = isRange ? null : pattern[i];
            i++;
        }

        return i < pattern.Length ? new IgnoreClass(Compose(isNegated, members.ToString()), i + 1) : null;
    }

    private static string Compose(bool isNegated, string members) =>
        isNegated ? $"[^/{members}]" : members.Length == 0 ? Nothing : $"[{members}-[/]]";

    // "[:" up to the next ']' is a name if a ':' stands before that.
    private static string? NameAt(string pattern, int start)
    {
        if (!pattern.AsSpan(start).StartsWith("[:", StringComparison.Ordinal))
            return null;
        var end = pattern.IndexOf(']', start + 2);
        return end > start + 2 && pattern[end - 1] == ':' ? pattern[(start + 2)..(end - 1)] : null;
    }

    private static string? Named(string name) => name switch
    {
        "alnum" => "0-9A-Za-z",
        "alpha" => "A-Za-z",
        "blank" => @" \t",
        "cntrl" => @"\x00-\x1f\x7f",
        "digit" => "0-9",
        "graph" => @"\x21-\x7e",
        "lower" => "a-z",
        "print" => @"\x20-\x7e",
        "punct" => @"\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e",
        "space" => @" \t\n\v\f\r",
        "upper" => "A-Z",
        "xdigit" => "0-9A-Fa-f",
        _ => null,
    };

    private static string Member(char letter) => string.Create(CultureInfo.InvariantCulture, $@"\u{(int)letter:x4}");
}
