namespace RegionRender.Syntax;

/// <summary>Files that are read by name: of an estate, of a tree, of a folder with schemas or templates. Paths are relative to one root, with <c>/</c>.</summary>
public interface ISourceFiles
{
    /// <summary>Paths of all files below a folder (empty: the root), in no particular order. Never follows a link out of the root.</summary>
    IEnumerable<string> List(string folder);

    /// <summary>The bytes of a file, or null if there is no such file or it lies outside the root.</summary>
    byte[]? Read(string path);

    /// <summary>
    /// What stands on the way to a path, at it, or below it, and is passed over by <see cref="List"/> and <see cref="Read"/>: links that lead
    /// out of the root, to nothing or to a folder, and what is neither a file nor a folder. A link on the way speaks for all behind it.
    /// </summary>
    IEnumerable<SourceObstacle> Obstacles(string path) => [];
}
