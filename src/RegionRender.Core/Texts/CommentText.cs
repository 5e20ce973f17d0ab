using System.Buffers;
using System.Text;

namespace RegionRender.Core.Texts;

/// <summary>
/// Text of the users' in a comment of a pull request, where it is no markup and calls nobody: GitHub and GitLab make links of names (<c>@team</c>),
/// numbers (<c>#12</c>, <c>!12</c>) and addresses, and look for them behind the escapes of Markdown. A space of no width in the middle keeps them apart.
/// </summary>
internal static class CommentText
{
    private const char NoWidth = '\u200b';

    // docs.github.com, "Autolinked references and URLs"; docs.gitlab.com, "GitLab Flavored Markdown", references.
    private static readonly SearchValues<char> Callers = SearchValues.Create("@#!%~$&^:");

    public static string Escape(string text) => Separate(MarkdownText.Escape(text));

    /// <summary>Lines as they are, in a block that none of them can end.</summary>
    /// <param name="language">How the block is coloured, as <c>diff</c>.</param>
    /// <param name="lines">Each of one line.</param>
    public static string Block(string language, IEnumerable<string> lines)
    {
        var content = string.Join('\n', lines);
        var fence = new string('`', Math.Max(3, LongestRun(content) + 1));
        return $"{fence}{language}\n{content}\n{fence}";
    }

    private static string Separate(string text)
    {
        if (!text.AsSpan().ContainsAny(Callers) && !text.Contains("www.", StringComparison.OrdinalIgnoreCase))
            return text;
        var separated = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            separated.Append(text[i]);
            if (Callers.Contains(text[i]) && i + 1 < text.Length && (text[i] != ':' || text[i + 1] == '/'))
                separated.Append(NoWidth);
            else if (text[i] is 'w' or 'W' && i >= 2 && string.Compare(text, i - 2, "www.", 0, 4, StringComparison.OrdinalIgnoreCase) == 0)
                separated.Append(NoWidth);
        }

        return separated.ToString();
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
