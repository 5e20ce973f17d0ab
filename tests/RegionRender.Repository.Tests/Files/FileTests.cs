using System.Text.Json;

namespace RegionRender.Repository.Tests.Files;

public class FileTests
{
    private const int LongFile = 350;

    // Broken on purpose, or one object a line.
    private static readonly string[] NotPlainJson = ["examples/diagnostics/", "/data/", "/.regionrender/"];

    [Fact]
    public void A_long_file_stands_in_LongFiles_with_a_reason()
    {
        var listed = File.ReadLines(RepositoryFolder.Of("tests", "RegionRender.Repository.Tests", "LongFiles.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(": ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1]);
        var actual = RepositoryFiles.EndingWith(".cs")
            .Select(file => (File: file, Lines: File.ReadLines(RepositoryFolder.Of(file)).Count()))
            .Where(item => item.Lines > LongFile)
            .ToDictionary(item => item.File, item => item.Lines);

        var unlisted = actual.Where(item => !listed.ContainsKey(item.Key)).Select(item => $"{item.Key} has {item.Value} lines: what second idea is inside?");
        var outdated = listed.Keys.Where(file => !actual.ContainsKey(file)).Select(file => $"{file} is listed in LongFiles.txt and is not long");
        Expect.None(unlisted.Concat(outdated));
    }

    [Fact]
    public void Only_known_entries_stand_at_the_top()
    {
        string[] known =
        [
            "src", "templates", "schemas", "tests", "examples", "docs", "RegionRender.sln", "global.json",
            "Directory.Build.props", "Directory.Packages.props", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE",
        ];
        var entries = RepositoryFiles.All.Select(file => file.Split('/')[0]).Distinct();
        Expect.None(entries.Where(entry => !entry.StartsWith('.')).Except(known));
    }

    [Fact]
    public void Every_JSON_file_parses()
    {
        var broken =
            from file in RepositoryFiles.EndingWith(".json")
            where !NotPlainJson.Any(part => file.Contains(part, StringComparison.Ordinal))
            let problem = Problem(file)
            where problem is not null
            select $"{file}: {problem}";
        Expect.None(broken);
    }

    private static string? Problem(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(RepositoryFolder.Of(file)));
            return null;
        }
        catch (JsonException exception)
        {
            return exception.Message;
        }
    }
}
