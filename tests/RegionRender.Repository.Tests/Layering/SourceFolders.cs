using System.Reflection;
using System.Text.RegularExpressions;

namespace RegionRender.Repository.Tests.Layering;

/// <summary>The folders of a project, as its table in <c>src/README.md</c> lists them, and which of the project's types stands in which.</summary>
internal sealed partial class SourceFolders
{
    private const string Root = "(root)";

    private readonly string _project;
    private readonly List<string[]> _rows;
    private readonly Dictionary<string, string> _foldersByType = new(StringComparer.Ordinal);

    public SourceFolders(string project)
    {
        _project = RepositoryFolder.Of("src", project);
        _rows = [.. MarkdownTable.Below(RepositoryFolder.Of("src", "README.md"), $"### {project}")];
        Files = [.. Directory.GetFiles(_project, "*.cs", SearchOption.AllDirectories).Where(file => FolderOf(file).Split('/')[0] is not ("bin" or "obj"))];
        foreach (var file in Files)
        {
            var text = File.ReadAllText(file);
            var scope = NamespacePattern().Match(text).Groups["name"].Value;
            foreach (Match declaration in DeclarationPattern().Matches(text))
                _foldersByType[$"{scope}.{declaration.Groups["name"].Value}"] = RowOf(FolderOf(file)) ?? FolderOf(file);
        }

        var assembly = Assembly.Load(project == "RegionRender.Cli" ? "regionrender" : project);
        Types = [.. assembly.GetTypes().Where(type => !type.IsNested && IsWritten(type))];
    }

    public IReadOnlyList<string> Files { get; }

    /// <summary>The types that a file declares; what the compiler adds (inline arrays, collection builders) stands in no file.</summary>
    public IReadOnlyList<Type> Types { get; }

    /// <summary>The folders of the table, in its order.</summary>
    public IEnumerable<string> Names => _rows.Select(row => row[0].Trim('`'));

    public IReadOnlyList<string> AllowedFor(string folder) => MarkdownTable.Names(_rows.First(row => row[0].Trim('`') == folder)[2]);

    public bool IsWritten(Type type) => _foldersByType.ContainsKey(SourceName(type));

    /// <summary>The folder of the table that a type stands in, or below.</summary>
    public string FolderOf(Type type) => _foldersByType[SourceName(type)];

    /// <summary>A file's folder, relative to the project, with <c>/</c>.</summary>
    public string FolderOf(string file) => Path.GetDirectoryName(Path.GetRelativePath(_project, file)) is { Length: > 0 } folder ? folder.Replace('\\', '/') : Root;

    /// <summary>The row that speaks for a folder: its own, or that of the nearest folder around it; null if there is none.</summary>
    public string? RowOf(string folder)
    {
        for (var name = folder; name.Length > 0; name = name.Contains('/', StringComparison.Ordinal) ? name[..name.LastIndexOf('/')] : "")
        {
            if (Names.Contains(name))
                return name;
        }

        return null;
    }

    private static string SourceName(Type type) => $"{type.Namespace}.{type.Name.Split('`')[0]}";

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(@"^[a-z][a-z ]*\b(?:class|record struct|record|struct|interface|enum|delegate [\w<>]+) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex DeclarationPattern();
}
