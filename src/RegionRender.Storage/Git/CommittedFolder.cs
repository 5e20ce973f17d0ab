using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LibGit2Sharp;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>
/// The folder of a rendering as a commit has it. A file is the expected one if its digest of Git is: that one stands in the tree, so that only what differs is read.
/// </summary>
/// <param name="files">The folder in the commit.</param>
/// <param name="display">The folder as the user knows it.</param>
internal sealed class CommittedFolder(CommittedFiles files, string display) : IFolder
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, IReadOnlyDictionary<string, TreeEntry>?> _folders = new(StringComparer.Ordinal);

    public string DisplayPrefix { get; } = display == "." ? "" : display + "/";

    public ISourceFiles Files => files;

    public string Display(string path) => path.Length == 0 ? display : DisplayPrefix + path;

    public bool FolderExists(string path) => ByName(path) is not null;

    public bool FileExists(string path) => Find(path) is { } entry && KindOf(entry) == EntryKind.File;

    public Dictionary<string, Entry> Entries(string path) =>
        (ByName(path)?.Values ?? []).ToDictionary(entry => entry.Name, entry => new Entry(KindOf(entry), entry.Name), StringComparer.Ordinal);

    public byte[] ReadAll(string path) => files.Read(path) ?? throw new InvalidOperationException($"'{path}' is no file of the commit");

    public byte[] Beginning(string path, int length) => ReadAll(path) is var bytes && bytes.Length > length ? bytes[..length] : bytes;

    public string Digest(string path) => Convert.ToHexStringLower(SHA256.HashData(ReadAll(path)));

    public string? DigestIfNot(ReadOnlySpan<byte> expected, string path) =>
        Holds(path, expected) ? null : Digest(path);

    /// <summary>True if the commit has a file with these bytes.</summary>
    public bool Holds(string path, ReadOnlySpan<byte> content) => Find(path) is { } entry && entry.Target.Sha == DigestOfGit(content);

    /// <summary>No tree of Git holds pipes and the like.</summary>
    public string? SpecialKind(string path) => null;

    private TreeEntry? Find(string path)
    {
        var (parent, name) = FolderListing.Split(path);
        return ByName(parent)?.GetValueOrDefault(name);
    }

    private IReadOnlyDictionary<string, TreeEntry>? ByName(string path)
    {
        lock (_gate)
        {
            if (!_folders.TryGetValue(path, out var entries))
                _folders[path] = entries = files.Entries(path)?.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
            return entries;
        }
    }

    // A submodule is a link too: to a commit of another repository.
    private static EntryKind KindOf(TreeEntry entry) => entry.Mode switch
    {
        Mode.Directory => EntryKind.Folder,
        Mode.SymbolicLink or Mode.GitLink => EntryKind.Link,
        _ => EntryKind.File,
    };

    // Documented in Git: Documentation/user-manual.txt, "The Object Database".
    private static string DigestOfGit(ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0")));
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
