using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace RegionRender.Cel;

/// <summary>A regular expression of RE2's syntax and meaning, matched in time linear in the text whatever the pattern. Immutable and thread-safe.</summary>
public sealed class Re2Regex
{
    private readonly System.Text.RegularExpressions.Regex _regex;

    private Re2Regex(string pattern)
    {
        Pattern = pattern;
        _regex = new System.Text.RegularExpressions.Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    public string Pattern { get; }

    /// <summary>False, with the reason, if the pattern is none that RE2 takes.</summary>
    public static bool TryCreate(string pattern, [NotNullWhen(true)] out Re2Regex? regex, [NotNullWhen(false)] out string? error)
    {
        try
        {
            regex = new Re2Regex(pattern);
            error = null;
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            regex = null;
            error = exception.Message;
            return false;
        }
    }

    /// <summary>True if the pattern matches anywhere in the text.</summary>
    public bool IsMatch(string text) => _regex.IsMatch(text);
}
