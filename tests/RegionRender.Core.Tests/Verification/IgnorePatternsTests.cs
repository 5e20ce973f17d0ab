using System.Diagnostics;
using System.Globalization;
using RegionRender.Flux;

namespace RegionRender.Core.Tests.Verification;

public class IgnorePatternsTests
{
    private static readonly string[] PatternParts =
    [
        "a", "b", "c", "ab", "1", ".yaml", "-", "]", "*", "*", "**", "***", "?", "/", "/", "/**/", "**/", "/**", "[ab]", "[!a]", "[^a]", "[a-c]", "[c-a]", "[]a]", "[!]a]", "[a-]",
        "[-a]", "[a-c-]", @"[\]a]", @"[a\-c]", "[[:digit:]]", "[![:alpha:]]", "[[:alpha:]-]", "[[:none:]]", "[[:a]", "[", "[a", @"\*", @"\[", @"\a", @"\",
    ];

    private static readonly string[] PathParts = ["a", "b", "c", "ab", "1", ".yaml", "-", "]", "[", "*", "/", "/", "/"];

    [Theory]
    [InlineData("[ab].yaml", "a.yaml", true)]
    [InlineData("[ab].yaml", "[ab].yaml", false)]
    [InlineData("[!a].yaml", "a.yaml", false)]
    [InlineData("[!a].yaml", "b.yaml", true)]
    [InlineData("region-[a-c]/", "region-b/x.yaml", true)]
    [InlineData("region-[a-c]/", "region-d/x.yaml", false)]
    [InlineData("[[:digit:]]*", "x/1.yaml", true)]
    [InlineData("a[!b]c", "a/c", false)]
    [InlineData("a**c", "a/b/c", false)]
    [InlineData(@"\!a", "!a", true)]
    [InlineData(@"a\ ", "a ", true)]
    [InlineData("a  ", "a", true)]
    [InlineData("a[b", "a[b", false)]
    public void A_pattern_fits_as_Git_says(string pattern, string path, bool ignored) => Assert.Equal(ignored, IgnorePatterns.Parse(pattern).Ignore(path));

    [Fact]
    public void Made_up_patterns_and_paths_have_the_verdicts_of_Git()
    {
        if (Ask("git", ".", ["--version"], "") is null)
        {
            Console.Error.WriteLine("NOT TESTED: there is no git, so patterns were not compared with git check-ignore");
            return;
        }

        // Each pattern has its folder, so that Git is asked once for all.
        var random = new Random(8);
        var patterns = Enumerable.Range(0, 1_000).Select(_ => Join(random, PatternParts, 5)).Where(pattern => pattern[0] is not ('!' or '#')).ToArray();
        var paths = Enumerable.Range(0, 60).Select(_ => Path(Join(random, PathParts, 6))).Where(path => path.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        var folder = Directory.CreateTempSubdirectory("regionrender-").FullName;
        try
        {
            Ask("git", folder, ["init", "--quiet"], "");
            foreach (var (index, pattern) in patterns.Index())
                File.WriteAllText($"{Directory.CreateDirectory($"{folder}/{Name(index)}").FullName}/.gitignore", pattern + "\n");
            var pairs = patterns.Index().SelectMany(item => Pairs(item.Index, item.Item, paths)).ToArray();
            var ignored = (Ask("git", folder, ["check-ignore", "--no-index", "-z", "--stdin"], string.Concat(pairs.Select(pair => pair.Whole + '\0'))) ?? "")
                .Split('\0', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

            Assert.InRange(ignored.Count, 1_000, pairs.Length - 1_000);
            Assert.Empty(pairs.Where(pair => pair.IsIgnored != ignored.Contains(pair.Whole)).Select(pair => $"'{pair.Pattern}' and '{pair.Path}': Git says {ignored.Contains(pair.Whole)}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<(string Pattern, string Path, string Whole, bool IsIgnored)> Pairs(int index, string pattern, string[] paths)
    {
        var parsed = IgnorePatterns.Parse(pattern);
        return paths.Select(path => (pattern, path, $"{Name(index)}/{path}", parsed.Ignore(path)));
    }

    private static string Join(Random random, string[] parts, int most) => string.Concat(random.GetItems(parts, random.Next(1, most + 1)));

    private static string Path(string text) => string.Join('/', text.Split('/', StringSplitOptions.RemoveEmptyEntries));

    private static string Name(int index) => "d" + index.ToString(CultureInfo.InvariantCulture);

    private static string? Ask(string program, string folder, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        try
        {
            using var process = Process.Start(start);
            var output = process?.StandardOutput.ReadToEndAsync();
            process?.StandardInput.Write(input);
            process?.StandardInput.Close();
            return output?.Result;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
