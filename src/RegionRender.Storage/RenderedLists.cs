using RegionRender.Core.Paths;
using RegionRender.Core.Trees;

namespace RegionRender.Storage;

/// <summary>
/// The lists in a folder that are ours. No digest tells, for where two branches each add a file, Git makes a list that no build wrote. But its content follows from the
/// ledger: a list is ours while it bears the mark, has the form that a build gives it, and names nothing but files of ours; in a merge conflict, while both sides do.
/// </summary>
/// <param name="isOwned">True for what a build wrote, or is about to write.</param>
/// <param name="estate">The estate that the mark must name; null: any.</param>
internal sealed class RenderedLists(IFolder folder, Func<string, bool> isOwned, string? estate)
{
    private readonly Dictionary<string, HashSet<string>?> _names = new(StringComparer.Ordinal);

    /// <summary>True if the list beside a file is ours and names it.</summary>
    public bool IsNamed(string path) => Read(RenderingPaths.ListBeside(path))?.Contains(RenderingPaths.NameOf(path)) == true;

    /// <summary>True if the list at a path is ours.</summary>
    public bool IsOurs(string list) => Read(list) is not null;

    private HashSet<string>? Read(string list)
    {
        if (!_names.TryGetValue(list, out var names))
            _names[list] = names = isOwned(list) && folder.FileExists(list) ? Names(list, folder.ReadAll(list)) : null;
        return names;
    }

    private HashSet<string>? Names(string list, byte[] content)
    {
        if (MergeConflict.Find(content) is not { } conflict)
            return NamesOfSide(list, content);
        return NamesOfSide(list, conflict.Ours) is { } ours && NamesOfSide(list, conflict.Theirs) is { } theirs ? [.. ours, .. theirs] : null;
    }

    private HashSet<string>? NamesOfSide(string list, byte[] side)
    {
        var parent = FolderListing.Split(list).Folder;
        return GeneratedMark.IsOn(list, side, estate) && ResourceList.NamesIn(side) is { } names && names.All(name => isOwned(FolderListing.Join(parent, name)))
            ? [.. names]
            : null;
    }
}
