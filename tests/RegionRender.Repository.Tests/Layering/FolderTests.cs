using RegionRender.Core;

namespace RegionRender.Repository.Tests.Layering;

/// <summary>Inside of each project the folders form layers: its table in <c>src/README.md</c> lists them from the ground up, and is held here.</summary>
public class FolderTests
{
    public static TheoryData<string> Projects =>
        [.. MarkdownTable.Below(RepositoryFolder.Of("src", "README.md"), "## Projects").Select(row => row[0].Trim('`'))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_table_names_every_folder(string project)
    {
        var source = new SourceFolders(project);
        Expect.None(source.Files.Select(source.FolderOf).Distinct().Where(folder => source.RowOf(folder) is null));
        Expect.None(source.Names.Except(source.Types.Select(source.FolderOf)).Select(folder => $"'{folder}' holds nothing"));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_table_lists_a_folder_below_those_that_it_may_use(string project)
    {
        var source = new SourceFolders(project);
        var names = source.Names.ToList();
        Expect.None(
            from folder in names
            from used in source.AllowedFor(folder)
            where used != "all" && !names[..names.IndexOf(folder)].Contains(used)
            select $"'{folder}' may use '{used}', which does not stand above it");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_uses_only_what_the_table_allows(string project)
    {
        var source = new SourceFolders(project);
        Expect.None(
            from type in source.Types
            let folder = source.FolderOf(type)
            let allowed = source.AllowedFor(folder)
            where !allowed.Contains("all")
            from used in TypeUses.Of(type)
            where source.IsWritten(used)
            let usedFolder = source.FolderOf(used)
            where usedFolder != folder && !allowed.Contains(usedFolder)
            select $"{folder}/{type.Name} uses {usedFolder}/{used.Name}");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Only_the_last_folder_of_a_table_uses_all(string project)
    {
        var source = new SourceFolders(project);
        Expect.None(source.Names.SkipLast(1).Where(folder => source.AllowedFor(folder).Contains("all")));
    }

    [Fact]
    public void A_namespace_of_Core_is_a_folder_of_it()
    {
        var source = new SourceFolders("RegionRender.Core");
        Expect.None(
            from type in source.Types
            let folder = source.FolderOf(type).Split('/')[0]
            where type.Namespace != typeof(EstateCompiler).Namespace && type.Namespace?.Split('.').ElementAtOrDefault(2) != folder
            select $"{type.FullName} stands in '{folder}'");
    }
}
