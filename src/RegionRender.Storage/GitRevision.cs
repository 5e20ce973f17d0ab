using System.Text;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>A folder as it is in a revision of its Git repository. Git's own storage is read; no work tree is touched.</summary>
public static class GitRevision
{
    /// <summary>The files of the folder in the revision; null where there is no such repository or revision.</summary>
    /// <param name="folder">An existing folder of a work tree.</param>
    /// <param name="revision">As git takes it: a branch, a tag, a commit.</param>
    public static ISourceFiles? Read(string folder, string revision)
    {
        // A revision that begins with a dash would be taken for an option.
        if (revision.StartsWith('-') || GitCommand.Line(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}") is not { Length: > 0 } commit)
            return null;
        var prefix = GitCommand.Line(folder, "rev-parse", "--show-prefix") ?? "";
        var listing = prefix.Length == 0
            ? GitCommand.Run(folder, [], "ls-tree", "-r", "-z", "--full-tree", commit)
            : GitCommand.Run(folder, [], "ls-tree", "-r", "-z", "--full-tree", commit, "--", prefix);
        return new InMemorySourceFiles(Contents(folder, [.. Entries(listing ?? [], prefix.Length)]));
    }

    // Each as `mode SP type SP id TAB path`; links and submodules are no files of the tree.
    private static IEnumerable<(string Id, string Path)> Entries(byte[] listing, int prefix)
    {
        foreach (var entry in Encoding.UTF8.GetString(listing).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            var fields = entry[..tab].Split(' ');
            if (fields is ["100644" or "100755", "blob", var id])
                yield return (id, entry[(tab + 1 + prefix)..]);
        }
    }

    // The answers come in the order of the questions, each as `id SP type SP size LF bytes LF`.
    private static Dictionary<string, byte[]> Contents(string folder, (string Id, string Path)[] entries)
    {
        var files = new Dictionary<string, byte[]>(entries.Length, StringComparer.Ordinal);
        var questions = Encoding.ASCII.GetBytes(string.Concat(entries.Select(entry => entry.Id + "\n")));
        var rest = (GitCommand.Run(folder, questions, "cat-file", "--batch") ?? []).AsSpan();
        foreach (var (_, path) in entries)
        {
            var end = rest.IndexOf((byte)'\n');
            var header = Encoding.ASCII.GetString(rest[..Math.Max(end, 0)]);
            if (end < 0 || !int.TryParse(header[(header.LastIndexOf(' ') + 1)..], out var size))
                throw new StorageException(StorageDiagnostics.Unreadable(path, "git does not give its content"));
            files[path] = rest.Slice(end + 1, size).ToArray();
            rest = rest[(end + 1 + size + 1)..];
        }

        return files;
    }
}
