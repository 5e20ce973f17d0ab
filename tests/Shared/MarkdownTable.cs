namespace RegionRender.Tests;

/// <summary>A table of a Markdown file, so that what people read is what the tests hold.</summary>
internal static class MarkdownTable
{
    /// <summary>The rows of the first table below a heading, each as its trimmed cells; the head and the ruler are left out.</summary>
    public static IReadOnlyList<string[]> Below(string markdownFile, string heading) =>
    [
        .. File.ReadLines(markdownFile)
            .SkipWhile(line => line != heading)
            .SkipWhile(line => !line.StartsWith('|'))
            .TakeWhile(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    /// <summary>The names of a cell: <c>`A`, `B`, C</c> is A, B and C; a dash is none.</summary>
    public static IReadOnlyList<string> Names(string cell) =>
        cell == "–" ? [] : [.. cell.Split(',', StringSplitOptions.TrimEntries).Select(name => name.Trim('`'))];
}
