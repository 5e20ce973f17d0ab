using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace RegionRender.Flux;

/// <summary>One line of a <c>.gitignore</c>.</summary>
/// <param name="Text">As written.</param>
/// <param name="Start">Where it begins in the whole text.</param>
/// <param name="Includes">True for a line with <c>!</c>, which takes in again what an earlier one left out.</param>
/// <param name="Expression">What it fits, as a regular expression over whole paths.</param>
internal sealed record IgnorePattern(string Text, int Start, bool Includes, Regex Expression);

/// <summary>Patterns in the syntax of <c>.gitignore</c>, which Flux's sources use; the last that fits decides.</summary>
internal sealed class IgnorePatterns(ImmutableArray<IgnorePattern> patterns)
{
    public static IgnorePatterns Parse(string text)
    {
        var patterns = ImmutableArray.CreateBuilder<IgnorePattern>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var pattern = line.TrimEnd('\r', ' ');
            if (pattern.Length > 0 && pattern[0] != '#')
                patterns.Add(new IgnorePattern(pattern, start, pattern[0] == '!', Translate(pattern[0] == '!' ? pattern[1..] : pattern)));
            start += line.Length + 1;
        }

        return new IgnorePatterns(patterns.DrainToImmutable());
    }

    public bool Ignore(string path) => Last(path) is { Includes: false };

    /// <summary>The pattern that decides over a path; null if none fits.</summary>
    public IgnorePattern? Last(string path) => patterns.LastOrDefault(pattern => pattern.Expression.IsMatch(path));

    // A slash before the end ties a pattern to the root; one at the end makes it fit folders only, and what fits a folder fits all below.
    private static Regex Translate(string pattern)
    {
        var onlyFolders = pattern.EndsWith('/');
        var body = onlyFolders ? pattern[..^1] : pattern;
        var isTied = body.Contains('/', StringComparison.Ordinal);
        var expression = new StringBuilder(isTied ? "^" : "^(?:.*/)?");
        body = body.TrimStart('/');
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '*' && i + 1 < body.Length && body[i + 1] == '*')
            {
                var isFolders = i + 2 < body.Length && body[i + 2] == '/';
                expression.Append(isFolders ? "(?:.*/)?" : ".*");
                i += isFolders ? 2 : 1;
            }
            else
            {
                expression.Append(body[i] switch { '*' => "[^/]*", '?' => "[^/]", var other => Regex.Escape(other.ToString()) });
            }
        }

        expression.Append(onlyFolders ? "/" : "(?:/|$)");
        return new Regex(expression.ToString(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }
}
