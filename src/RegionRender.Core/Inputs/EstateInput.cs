namespace RegionRender.Core;

/// <summary>Files that an estate may name, below the folder of the estate file. Paths are relative to it, with <c>/</c>.</summary>
public interface ISourceFiles
{
    /// <summary>Paths of all files below a folder (empty: the root), in no particular order. Never follows a link out of the root.</summary>
    IEnumerable<string> List(string folder);

    /// <summary>The bytes of a file, or null if there is no such file or it lies outside the root.</summary>
    byte[]? Read(string path);
}

/// <summary>What to compile.</summary>
/// <param name="EntryPath">The estate file, relative to the root of <paramref name="Files"/>.</param>
/// <param name="Files">The files that the estate may name.</param>
/// <param name="DisplayPrefix">What stands before paths in messages so that they are relative to where the command runs, as <c>estates/atlas/</c>; may be empty.</param>
public sealed record EstateInput(string EntryPath, ISourceFiles Files, string DisplayPrefix = "");
