using System.Collections.Immutable;

namespace RegionRender.Flux;

/// <summary>All files of a tree, sorted by path.</summary>
internal sealed class FileTree
{
    private readonly Dictionary<string, TreeFile> _byPath;
    private readonly ILookup<string, TreeFile> _byFolder;
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal) { "" };
    private readonly ILookup<string, string> _byParent;

    public FileTree(ImmutableArray<TreeFile> files, string displayPrefix)
    {
        Files = files;
        DisplayPrefix = displayPrefix;
        _byPath = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        _byFolder = files.ToLookup(file => file.Folder, StringComparer.Ordinal);
        foreach (var folder in files.Select(file => file.Folder).Distinct(StringComparer.Ordinal))
        {
            for (var name = folder; name.Length > 0 && _folders.Add(name); name = FolderOf(name))
            {
            }
        }

        _byParent = _folders.Where(folder => folder.Length > 0).Order(StringComparer.Ordinal).ToLookup(FolderOf, StringComparer.Ordinal);
    }

    public ImmutableArray<TreeFile> Files { get; }

    /// <summary>What stands before paths in messages, as <c>rendered/</c>.</summary>
    public string DisplayPrefix { get; }

    /// <summary>The folders that hold a Helm chart, whose templates were passed over, sorted.</summary>
    public ImmutableArray<string> Charts { get; init; } = [];

    public bool HasFolder(string folder) => _folders.Contains(folder);

    public TreeFile? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The files right in a folder.</summary>
    public IEnumerable<TreeFile> FilesIn(string folder) => _byFolder[folder];

    /// <summary>The file from which kustomize builds a folder, or null.</summary>
    public TreeFile? KustomizeFileIn(string folder) => FilesIn(folder).FirstOrDefault(file => file.IsKustomizeFile);

    /// <summary>The manifests right in a folder.</summary>
    public IEnumerable<TreeFile> ManifestsIn(string folder) => FilesIn(folder).Where(file => file.IsManifest);

    /// <summary>The folders right in a folder, sorted.</summary>
    public IEnumerable<string> FoldersIn(string folder) => _byParent[folder];

    /// <summary>
    /// The folder in the tree that a path names. The tree may be any part of its repository, so leading names of the path that the tree
    /// does not have are passed over.
    /// </summary>
    public string? Locate(string path)
    {
        for (var rest = path; ; rest = rest[(rest.IndexOf('/', StringComparison.Ordinal) + 1)..])
        {
            if (HasFolder(rest))
                return rest;
            if (!rest.Contains('/', StringComparison.Ordinal))
                return null;
        }
    }

    public static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }

    /// <summary>A path as seen from a folder, without <c>.</c> and <c>..</c>; null where it leads out of the tree.</summary>
    public static string? Resolve(string folder, string path)
    {
        var names = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (name == "..")
            {
                if (names.Count == 0)
                    return null;
                names.RemoveAt(names.Count - 1);
            }
            else if (name != ".")
            {
                names.Add(name);
            }
        }

        return string.Join('/', names);
    }
}
