using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace RegionRender.Schemas;

/// <summary>A regular expression of ECMA-262 (with its <c>u</c> flag), as JSON Schema's <c>pattern</c> is written; it matches anywhere in a text.</summary>
internal sealed class EcmaPattern
{
    // Only expressions that look around or back need the engine that can take exponential time.
    private static readonly TimeSpan BacktrackingLimit = TimeSpan.FromSeconds(1);

    private readonly Regex _regex;

    private EcmaPattern(string text, Regex regex)
    {
        Text = text;
        _regex = regex;
    }

    public string Text { get; }

    public static bool TryParse(string text, [NotNullWhen(true)] out EcmaPattern? pattern)
    {
        pattern = null;
        if (!EcmaTranslator.TryTranslate(text, out var translated))
            return false;
        try
        {
            pattern = new EcmaPattern(text, new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
        }
        catch (NotSupportedException)
        {
            pattern = new EcmaPattern(text, new Regex(translated, RegexOptions.CultureInvariant, BacktrackingLimit));
        }
        catch (ArgumentException)
        {
            // What the translator let through and .NET does not take is no expression either.
        }

        return pattern is not null;
    }

    public bool IsMatch(string text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
