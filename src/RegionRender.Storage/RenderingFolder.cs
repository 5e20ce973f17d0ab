using RegionRender.Core;
using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>A rendering in a folder. A finding that refuses means that nothing at all was written; what the world refuses is a <see cref="StorageException"/>.</summary>
public static class RenderingFolder
{
    /// <summary>A folder's path from another that it lies in, with <c>/</c>; null where it does not. Links are followed.</summary>
    public static string? PathIn(string estateFolder, string folder) =>
        RealPath.Of(estateFolder) is { } root && RealPath.Of(folder) is { } real && real.Length > root.Length && RealPath.IsIn(root, real)
            ? Path.GetRelativePath(root, real).Replace(Path.DirectorySeparatorChar, '/')
            : null;

    /// <summary>
    /// The rendering that a folder holds, for <see cref="CompilerOptions.Previous"/>; an empty one where there is no folder, and where its ledger is no
    /// plain files, for then nothing is written there.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="displayPrefix">What stands before its paths in messages, as <c>rendered/</c>; may be empty.</param>
    public static PreviousRendering Previous(string folder, string displayPrefix) => new(
        FolderBuild.HasPlainLedger(folder) ? new DiskSourceFiles(folder, displayPrefix) : InMemorySourceFiles.FromTexts([]), displayPrefix);

    /// <summary>Says what <see cref="Write"/> would do; only reads.</summary>
    /// <param name="folder">The folder; a relative one is below the current folder of the process.</param>
    /// <param name="tree">The rendering, compiled with what the folder holds as its previous one (<see cref="CompilerOptions.Previous"/>); another one is refused.</param>
    /// <param name="estateFolder">The folder of the estate file, which a rendering must not be put around; null where there is none.</param>
    /// <param name="displayFolder">The folder as messages show it; null: as given.</param>
    public static FolderComparison Compare(string folder, ManifestTree tree, string? estateFolder = null, string? displayFolder = null) =>
        new FolderBuild(folder, estateFolder, displayFolder).Compare(tree);

    /// <summary>Makes the folder hold the rendering: writes only what differs, removes only what the ledger owns.</summary>
    /// <param name="folder">The folder; a relative one is below the current folder of the process.</param>
    /// <param name="tree">The rendering, compiled with what the folder holds as its previous one (<see cref="CompilerOptions.Previous"/>); another one is refused.</param>
    /// <param name="estateFolder">The folder of the estate file, which a rendering must not be put around; null where there is none.</param>
    /// <param name="displayFolder">The folder as messages show it; null: as given.</param>
    /// <param name="cancellation">Stops the build while the folder still holds the old rendering, whole; what was begun to be replaced is completed.</param>
    public static FolderComparison Write(
        string folder, ManifestTree tree, string? estateFolder = null, string? displayFolder = null, CancellationToken cancellation = default) =>
        new FolderBuild(folder, estateFolder, displayFolder).Write(tree, cancellation);
}
