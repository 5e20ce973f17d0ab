using System.Text.RegularExpressions;

namespace RegionRender.Repository.Tests.Docs;

/// <summary>The pages that send a newcomer to a file send nobody to one that is gone.</summary>
public partial class WhereToChangeTests
{
    private const string Heading = "## To change X, open Y";

    private static readonly string Layout = RepositoryFolder.Of("src", "README.md");

    [Fact]
    public void What_the_table_names_exists()
    {
        var gone =
            from row in Rows()
            from path in PathsIn(string.Join(' ', row))
            where !Exists(path)
            select $"'{row[0]}' leads to '{path}'";
        Expect.None(gone);
    }

    [Fact]
    public void A_row_begins_with_one_file_to_open()
    {
        Expect.None(Rows().Where(row => PathsIn(row[1]) is not [var path] || !IsFile(path)).Select(row => $"'{row[0]}' opens {row[1]}"));
        Assert.InRange(Rows().Count, 30, 110);
    }

    [Fact]
    public void What_the_recipes_name_exists() => Expect.None(
        PathsIn(File.ReadAllText(RepositoryFolder.Of("CONTRIBUTING.md"))).Where(path => !Exists(path)).Select(path => $"CONTRIBUTING.md names '{path}'"));

    private static IReadOnlyList<string[]> Rows() =>
    [
        .. File.ReadLines(Layout)
            .SkipWhile(line => line != Heading)
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Where(row => row[0] != "to change"),
    ];

    // A path stands in code marks; one with a star or a blank is a pattern or a command.
    private static IReadOnlyList<string> PathsIn(string text) => [.. PathPattern().Matches(text).Select(match => match.Groups["path"].Value)];

    private static bool Exists(string path) => IsFile(path) || Directory.Exists(RepositoryFolder.Of(path)) || Directory.Exists(RepositoryFolder.Of("src", path));

    private static bool IsFile(string path) => File.Exists(RepositoryFolder.Of(path)) || File.Exists(RepositoryFolder.Of("src", path));

    [GeneratedRegex(@"`(?<path>\.?[A-Za-z][\w.-]*(?:/[\w.-]+)+/?|[A-Z][\w.]*\.(?:md|props|sln))`", RegexOptions.CultureInvariant)]
    private static partial Regex PathPattern();
}
