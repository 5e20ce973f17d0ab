using RegionRender.Core.Transitions;
using RegionRender.Core.Trees;

namespace RegionRender.Storage;

/// <summary>A rendering in a folder. A finding that refuses means that nothing at all was written; what the world refuses is a <see cref="StorageException"/>.</summary>
public static class RenderingFolder
{
    /// <summary>A folder's path from another that it lies in, with <c>/</c>; null where it does not. Links are followed.</summary>
    public static string? PathIn(string estateFolder, string folder) =>
        RealPath.Of(estateFolder) is { } root && RealPath.Of(folder) is { } real && real.Length > root.Length && RealPath.IsIn(root, real)
            ? Path.GetRelativePath(root, real).Replace(Path.DirectorySeparatorChar, '/')
            : null;

    /// <summary>Says what <see cref="Write"/> would do; only reads.</summary>
    /// <param name="folder">The folder; a relative one is below the current folder of the process.</param>
    /// <param name="tree">The rendering.</param>
    /// <param name="allowed">What may be removed although it is protected.</param>
    /// <param name="estateFolder">The folder of the estate file, which a rendering must not be put around; null where there is none.</param>
    /// <param name="displayFolder">The folder as messages show it; null: as given.</param>
    public static FolderComparison Compare(string folder, ManifestTree tree, RemovalPermissions? allowed = null, string? estateFolder = null, string? displayFolder = null) =>
        new FolderBuild(folder, estateFolder, displayFolder).Compare(tree, allowed ?? RemovalPermissions.None);

    /// <summary>Makes the folder hold the rendering: writes only what differs, removes only what the ledger owns.</summary>
    /// <param name="folder">The folder; a relative one is below the current folder of the process.</param>
    /// <param name="tree">The rendering.</param>
    /// <param name="allowed">What may be removed although it is protected.</param>
    /// <param name="estateFolder">The folder of the estate file, which a rendering must not be put around; null where there is none.</param>
    /// <param name="displayFolder">The folder as messages show it; null: as given.</param>
    /// <param name="cancellation">Stops the build while the folder still holds the old rendering, whole; what was begun to be replaced is completed.</param>
    public static FolderComparison Write(
        string folder, ManifestTree tree, RemovalPermissions? allowed = null, string? estateFolder = null, string? displayFolder = null, CancellationToken cancellation = default) =>
        new FolderBuild(folder, estateFolder, displayFolder).Write(tree, allowed ?? RemovalPermissions.None, cancellation);
}
