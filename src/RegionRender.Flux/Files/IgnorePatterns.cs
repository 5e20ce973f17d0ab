using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace RegionRender.Flux;

/// <summary>One line of a <c>.gitignore</c>.</summary>
/// <param name="Text">As written.</param>
/// <param name="Start">Where it begins in the whole text.</param>
/// <param name="Includes">True for a line with <c>!</c>, which takes in again what an earlier one left out.</param>
/// <param name="Expression">What it fits, as a regular expression over whole paths.</param>
internal sealed record IgnorePattern(string Text, int Start, bool Includes, Regex Expression);

/// <summary>
/// Patterns in the syntax of <c>.gitignore</c>, which Flux's sources use; the last that fits decides, even where an earlier one leaves out the
/// folder around a file: Flux asks for each file by itself (fluxcd/pkg, sourceignore/sourceignore.go).
/// </summary>
internal sealed class IgnorePatterns(ImmutableArray<IgnorePattern> patterns)
{
    public static IgnorePatterns Parse(string text)
    {
        var patterns = ImmutableArray.CreateBuilder<IgnorePattern>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var pattern = WithoutSpaces(line.TrimEnd('\r'));
            if (pattern.Length > 0 && pattern[0] != '#')
                patterns.Add(new IgnorePattern(pattern, start, pattern[0] == '!', IgnoreExpression.Of(pattern[0] == '!' ? pattern[1..] : pattern)));
            start += line.Length + 1;
        }

        return new IgnorePatterns(patterns.DrainToImmutable());
    }

    public bool Ignore(string path) => Last(path) is { Includes: false };

    /// <summary>The pattern that decides over a path; null if none fits.</summary>
    public IgnorePattern? Last(string path) => patterns.LastOrDefault(pattern => pattern.Expression.IsMatch(path));

    // A space at the end counts only behind a backslash.
    private static string WithoutSpaces(string line)
    {
        var text = line.TrimEnd(' ');
        var backslashes = text.Length - text.TrimEnd('\\').Length;
        return text.Length < line.Length && backslashes % 2 == 1 ? text + ' ' : text;
    }
}
