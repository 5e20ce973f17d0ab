using System.Text.RegularExpressions;
using RegionRender.Core;

namespace RegionRender.Repository.Tests.Layering;

public partial class CoreFolderTests
{
    private static readonly string Core = RepositoryFolder.Of("src", "RegionRender.Core");

    private static readonly Dictionary<string, IReadOnlyList<string>> Allowed = MarkdownTable
        .Below(RepositoryFolder.Of("src", "README.md"), "## Inside Core")
        .ToDictionary(row => row[0].Trim('`'), row => MarkdownTable.Names(row[2]));

    private static readonly Dictionary<string, string> FoldersByName = FindDeclarations();

    [Fact]
    public void The_table_of_folders_names_every_folder_of_Core()
    {
        var folders = Directory.GetFiles(Core, "*.cs", SearchOption.AllDirectories).Select(FolderOf).Where(folder => folder is not ("bin" or "obj"));
        Expect.None(folders.Distinct().Except(Allowed.Keys));
    }

    [Fact]
    public void A_file_stands_in_the_folder_of_its_namespace()
    {
        var misplaced =
            from type in TopLevelTypes()
            let folder = FolderOf(type)
            where type.Namespace != "RegionRender.Core" && type.Namespace?.Split('.').ElementAtOrDefault(2) != folder
            select $"{type.FullName} stands in '{folder}'";
        Expect.None(misplaced);
    }

    [Fact]
    public void A_folder_of_Core_uses_only_what_the_table_allows()
    {
        var broken =
            from type in TopLevelTypes()
            let folder = FolderOf(type)
            where !Allowed[folder].Contains("all")
            from used in TypeUses.Of(type)
            where IsWritten(used)
            let usedFolder = FolderOf(used)
            where usedFolder != folder && !Allowed[folder].Contains(usedFolder)
            select $"{folder}/{type.Name} uses {usedFolder}/{used.Name}";
        Expect.None(broken);
    }

    private static IEnumerable<Type> TopLevelTypes() => typeof(EstateCompiler).Assembly.GetTypes().Where(type => !type.IsNested && IsWritten(type));

    // What the compiler adds (inline arrays, collection builders) stands in no file.
    private static bool IsWritten(Type type) => FoldersByName.ContainsKey(SourceName(type));

    private static string FolderOf(Type type) => FoldersByName[SourceName(type)];

    private static string FolderOf(string file) => Path.GetRelativePath(Core, file).Split(Path.DirectorySeparatorChar)[0];

    private static string SourceName(Type type) => $"{type.Namespace}.{type.Name.Split('`')[0]}";

    private static Dictionary<string, string> FindDeclarations()
    {
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(Core, "*.cs", SearchOption.AllDirectories).Where(file => FolderOf(file) is not ("bin" or "obj")))
        {
            var text = File.ReadAllText(file);
            var scope = NamespacePattern().Match(text).Groups["name"].Value;
            foreach (Match declaration in DeclarationPattern().Matches(text))
                folders[$"{scope}.{declaration.Groups["name"].Value}"] = FolderOf(file);
        }

        return folders;
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(@"^[a-z][a-z ]*\b(?:class|record struct|record|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex DeclarationPattern();
}
