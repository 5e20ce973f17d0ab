using System.Xml.Linq;

namespace RegionRender.Repository.Tests.Layering;

public class ProjectTests
{
    private static readonly IReadOnlyList<string[]> Rows = MarkdownTable.Below(RepositoryFolder.Of("src", "README.md"), "## Projects");

    [Fact]
    public void The_table_of_projects_names_every_project()
    {
        var projects = Directory.GetFiles(RepositoryFolder.Of("src"), "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(projects.Order(StringComparer.Ordinal), Rows.Select(row => row[0].Trim('`')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_project_references_only_what_the_table_allows()
    {
        var broken =
            from row in Rows
            let project = row[0].Trim('`')
            from reference in References(project)
            where !MarkdownTable.Names(row[2]).Contains(reference)
            select $"{project} references {reference}";
        Expect.None(broken);
    }

    private static IEnumerable<string> References(string project)
    {
        var items = XDocument.Load(RepositoryFolder.Of("src", project, project + ".csproj")).Descendants().ToList();
        var projects = items.Where(item => item.Name.LocalName == "ProjectReference").Select(Include).Select(Path.GetFileNameWithoutExtension);
        var packages = items.Where(item => item.Name.LocalName == "PackageReference").Select(Include);
        return projects.OfType<string>().Concat(packages);
    }

    private static string Include(XElement item) => item.Attribute("Include")?.Value ?? throw new InvalidDataException(item.ToString());
}
