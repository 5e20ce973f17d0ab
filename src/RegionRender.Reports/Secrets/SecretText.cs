using System.Text;

namespace RegionRender.Reports;

/// <summary>Hides what is a secret inside of a text: by its form, and behind a key that tells of one.</summary>
internal static class SecretText
{
    public const string Hidden = "(hidden)";

    /// <summary>The text as it may be shown.</summary>
    public static string Hide(string text)
    {
        var shown = SecretForms.Hide(text);
        if (!shown.AsSpan().ContainsAny(':', '=') && !shown.Contains("--", StringComparison.Ordinal))
            return shown;
        return shown.Contains('\n', StringComparison.Ordinal) ? HideLines(shown) : HideValues(shown, out _);
    }

    private static string HideLines(string text)
    {
        var lines = text.Split('\n');
        var hiddenBelow = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = lines[i].AsSpan().IndexOfAnyExcept(" \t\r");
            if (indent < 0)
                continue;
            if (hiddenBelow >= 0 && (indent > hiddenBelow || (indent == hiddenBelow && lines[i][indent] == '-')))
            {
                lines[i] = lines[i][..indent] + Hidden;
                continue;
            }

            lines[i] = HideValues(lines[i], out var opensBlock);
            hiddenBelow = opensBlock ? indent : -1;
        }

        return string.Join('\n', lines);
    }

    private static string HideValues(string line, out bool opensBlock)
    {
        opensBlock = false;
        var start = NamedValues.FindSecret(line, 0);
        if (start < 0)
            return line;
        var shown = new StringBuilder(line.Length);
        var done = 0;
        while (start >= 0 && !opensBlock)
        {
            shown.Append(line, done, start - done);
            opensBlock = IsBlockMark(line.AsSpan(start));
            done = opensBlock ? start : EndOfValue(line, start);
            shown.Append(opensBlock ? "" : Hidden);
            start = NamedValues.FindSecret(line, done);
        }

        return shown.Append(line, done, line.Length - done).ToString();
    }

    // The value ends with its quotes, else with the line: a password may hold any other character.
    private static int EndOfValue(string line, int start)
    {
        if (line[start] is not ('"' or '\''))
            return line.Length;
        var end = line.IndexOf(line[start], start + 1);
        return end < 0 || line[end - 1] == '\\' ? line.Length : end + 1;
    }

    // Nothing, or the head of a block scalar: the value stands in the lines below.
    private static bool IsBlockMark(ReadOnlySpan<char> rest)
    {
        var mark = rest.Trim();
        return mark.Length == 0 || (mark[0] is '|' or '>' && mark.Length <= 3);
    }
}
