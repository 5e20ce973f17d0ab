using LibGit2Sharp;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>
/// A folder as a commit has it. Trees and blobs are read when they are asked for: a rendering is compared by its ledger and by what differs, not
/// by all of its files. Links and submodules are no files of it. An object that is missing, as in a partial clone, is an error and never
/// an empty folder.
/// </summary>
/// <param name="repository">Where it is read from.</param>
/// <param name="commit">Null before the first commit: nothing is there.</param>
/// <param name="folder">The folder, from the root of the commit's tree.</param>
internal sealed class CommittedFiles(GitRepository repository, Commit? commit, string folder) : ISourceFiles
{
    public const string Missing = "objects of the revision are missing, as in a partial clone";

    private readonly Dictionary<string, Tree?> _trees = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<string> List(string folder) => repository.Read(git => Blobs(git, folder).Select(blob => blob.Path).ToList());

    /// <inheritdoc/>
    public byte[]? Read(string path) => repository.Read(git =>
    {
        var (parent, name) = FolderListing.Split(path);
        return TreeAt(git, parent)?[name] is { } entry && IsFile(entry) ? Content(Existing(git.Lookup<Blob>(entry.Target.Id))) : null;
    });

    /// <summary>What is in a folder; null where there is no such folder.</summary>
    public IReadOnlyList<TreeEntry>? Entries(string path) => repository.Read(git => TreeAt(git, path)?.ToList());

    private List<(string Path, TreeEntry Entry)> Blobs(Repository git, string folder)
    {
        var blobs = new List<(string Path, TreeEntry Entry)>();
        // A stack of our own: a tree may be as deep as its author likes.
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out var path))
        {
            foreach (var entry in TreeAt(git, path)?.AsEnumerable() ?? [])
            {
                if (entry.TargetType == TreeEntryTargetType.Tree)
                    folders.Push(FolderListing.Join(path, entry.Name));
                else if (IsFile(entry))
                    blobs.Add((FolderListing.Join(path, entry.Name), entry));
            }
        }

        return blobs;
    }

    /// <summary>The tree of a folder; null where the commit has none there.</summary>
    private Tree? TreeAt(Repository git, string path)
    {
        if (_trees.TryGetValue(path, out var known))
            return known;
        var (parent, name) = FolderListing.Split(path);
        return _trees[path] = path.Length == 0 ? Root(git) : Child(git, TreeAt(git, parent), name);
    }

    private Tree? Root(Repository git)
    {
        if (commit is null)
            return null;
        var names = folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return names.Aggregate<string, Tree?>(Existing(git.Lookup<Tree>(commit.Tree.Id)), (tree, name) => Child(git, tree, name));
    }

    private static Tree? Child(Repository git, Tree? tree, string name) =>
        tree?[name] is { TargetType: TreeEntryTargetType.Tree } entry ? Existing(git.Lookup<Tree>(entry.Target.Id)) : null;

    private static bool IsFile(TreeEntry entry) => entry.Mode is Mode.NonExecutableFile or Mode.NonExecutableGroupWritableFile or Mode.ExecutableFile;

    // A lookup of what is missing gives null, as one of what was never there does.
    private static T Existing<T>(T? found) where T : GitObject => found ?? throw new NotFoundException(Missing);

    private static byte[] Content(Blob blob)
    {
        using var stream = blob.GetContentStream();
        var bytes = new byte[blob.Size];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
