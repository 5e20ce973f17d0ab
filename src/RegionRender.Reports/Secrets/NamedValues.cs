using System.Buffers;

namespace RegionRender.Reports;

/// <summary>Finds <c>key: value</c>, <c>"key": "value"</c>, <c>key=value</c> and <c>--key value</c> in a line of a text.</summary>
internal static class NamedValues
{
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-");
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t");

    /// <summary>Where the value behind the next key that tells of a secret begins; -1 if there is none.</summary>
    public static int FindSecret(string line, int from)
    {
        var at = from;
        while (at < line.Length)
        {
            var start = line.AsSpan(at).IndexOfAny(KeyCharacters);
            if (start < 0)
                return -1;
            start += at;
            var length = line.AsSpan(start).IndexOfAnyExcept(KeyCharacters);
            if (length < 0)
                return -1;
            var key = line.Substring(start, length);
            at = start + length;
            var value = AfterSeparator(line, at, isFlag: key.StartsWith("--", StringComparison.Ordinal));
            if (value >= 0 && SecretNames.IsSecret(key))
                return value;
        }

        return -1;
    }

    private static int AfterSeparator(string line, int at, bool isFlag)
    {
        var separator = AfterBlanks(line, line[at] is '"' or '\'' ? at + 1 : at);
        if (separator < line.Length && line[separator] is ':' or '=')
            return AfterBlanks(line, separator + 1);
        return isFlag && separator > at ? separator : -1;
    }

    private static int AfterBlanks(string line, int at)
    {
        var length = line.AsSpan(at).IndexOfAnyExcept(Blanks);
        return length < 0 ? line.Length : at + length;
    }
}
