using System.Text.RegularExpressions;
using RegionRender.Repository.Tests.Files;

namespace RegionRender.Repository.Tests.Docs;

public partial class LinkTests
{
    [Fact]
    public void A_link_in_the_docs_leads_somewhere()
    {
        var broken =
            from page in RepositoryFiles.EndingWith(".md")
            from Match link in LinkPattern().Matches(File.ReadAllText(RepositoryFolder.Of(page)))
            let target = link.Groups["target"].Value
            where !target.Contains("://", StringComparison.Ordinal) && !Resolves(page, target)
            select $"{page} links to '{target}'";
        Expect.None(broken);
    }

    private static bool Resolves(string page, string target)
    {
        var parts = target.Split('#', 2);
        var folder = Path.GetDirectoryName(RepositoryFolder.Of(page)) ?? RepositoryFolder.Root;
        var file = parts[0].Length == 0 ? RepositoryFolder.Of(page) : Path.GetFullPath(Path.Combine(folder, parts[0]));
        return parts.Length == 1 ? Path.Exists(file) : File.Exists(file) && Anchors(file).Contains(parts[1]);
    }

    private static IEnumerable<string> Anchors(string file) => File.ReadLines(file).Where(line => line.StartsWith('#')).Select(Anchor);

    private static string Anchor(string heading)
    {
        var words = heading.TrimStart('#').Trim().ToLowerInvariant().Replace(' ', '-');
        return string.Concat(words.Where(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_'));
    }

    [GeneratedRegex(@"\]\((?<target>[^()\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex LinkPattern();
}
