using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using RegionRender.Cel;

namespace RegionRender.Schemas;

/// <summary>A regular expression of ECMA-262 (with its <c>u</c> flag), as JSON Schema's <c>pattern</c> is written; it matches anywhere in a text.</summary>
internal sealed class EcmaPattern
{
    // Only expressions that look around or back need the engine that can take exponential time.
    private static readonly TimeSpan BacktrackingLimit = TimeSpan.FromSeconds(1);

    private readonly Func<string, bool> _isMatch;

    private EcmaPattern(Func<string, bool> isMatch) => _isMatch = isMatch;

    public static bool TryParse(string text, [NotNullWhen(true)] out EcmaPattern? pattern)
    {
        pattern = null;
        if (!EcmaTranslator.TryTranslate(text, out var translated))
            return false;
        if (Re2Regex.TryCreate(translated, out var regex, out _))
            pattern = new EcmaPattern(regex.IsMatch);
        else if (TryCreateBacktracking(text) is { } backtracking)
            pattern = new EcmaPattern(backtracking.IsMatch);
        return pattern is not null;
    }

    public bool IsMatch(string text)
    {
        try
        {
            return _isMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex? TryCreateBacktracking(string text)
    {
        try
        {
            return new Regex(text, RegexOptions.ECMAScript, BacktrackingLimit);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
