using System.Text;
using System.Text.RegularExpressions;

namespace RegionRender.Flux;

/// <summary>
/// A pattern of a <c>.gitignore</c> as a regular expression over whole paths: git/git, v2.54.0, Documentation/gitignore.adoc, "PATTERN FORMAT", and
/// wildmatch.c. What fits a folder fits all below.
/// </summary>
internal static class IgnoreExpression
{
    public static Regex Of(string pattern)
    {
        // A slash at the end makes a pattern fit folders only; any other ties it to the root.
        var onlyFolders = pattern.EndsWith('/');
        var body = onlyFolders ? pattern[..^1] : pattern;
        var isTied = body.Contains('/', StringComparison.Ordinal);
        var rest = body.StartsWith('/') ? body[1..] : body;
        var expression = (isTied ? "^" : "^(?:.*/)?") + Translate(rest, isTied) + (onlyFolders ? "/" : "(?:/|$)");
        return new Regex(expression, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Singleline);
    }

    private static string Translate(string pattern, bool isTied)
    {
        var expression = new StringBuilder();
        for (var i = 0; i < pattern.Length;)
        {
            switch (pattern[i])
            {
                case '*':
                    var end = EndOfStars(pattern, i);
                    var spansFolders = isTied && end - i > 1 && (i == 0 || pattern[i - 1] == '/') && IsEndOfName(pattern, end);
                    var takesSlash = spansFolders && end < pattern.Length && pattern[end] == '/';
                    expression.Append(takesSlash ? "(?:.*/)?" : spansFolders ? ".*" : "[^/]*");
                    i = takesSlash ? end + 1 : end;
                    break;
                case '?':
                    expression.Append("[^/]");
                    i++;
                    break;
                case '[':
                    if (IgnoreClass.Read(pattern, i) is not { } found)
                        return IgnoreClass.Nothing;
                    expression.Append(found.Expression);
                    i = found.End;
                    break;
                case '\\' when i + 1 == pattern.Length:
                    return IgnoreClass.Nothing;
                default:
                    i += pattern[i] == '\\' ? 1 : 0;
                    expression.Append(Regex.Escape(pattern[i].ToString()));
                    i++;
                    break;
            }
        }

        return expression.ToString();
    }

    private static int EndOfStars(string pattern, int start)
    {
        var end = start;
        while (end < pattern.Length && pattern[end] == '*')
            end++;
        return end;
    }

    private static bool IsEndOfName(string pattern, int index) =>
        index == pattern.Length || pattern[index] == '/' || pattern.AsSpan(index).StartsWith("\\/", StringComparison.Ordinal);
}
