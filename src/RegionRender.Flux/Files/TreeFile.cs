using System.Collections.Immutable;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>A file of a tree.</summary>
/// <param name="Path">Relative to the tree's root, with <c>/</c>.</param>
/// <param name="Bytes">As it stands there.</param>
/// <param name="Source">The text of a manifest; null for other files, and where it can't be read.</param>
/// <param name="Documents">The documents of a manifest, as Flux reads them.</param>
/// <param name="Objects">The Kubernetes objects among the documents, the items of Lists too.</param>
internal sealed record TreeFile(string Path, ReadOnlyMemory<byte> Bytes, SourceText? Source, ImmutableArray<YamlNode> Documents, ImmutableArray<Manifest> Objects)
{
    /// <summary>The path as messages say it.</summary>
    public required string DisplayPath { get; init; }

    public string Folder => FileTree.FolderOf(Path);

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>True where something in the file could not be read.</summary>
    public bool IsBroken { get; init; }

    public bool IsManifest => Source is not null;

    /// <summary>True for the file from which kustomize builds a folder.</summary>
    public bool IsKustomizeFile => IsKustomizePath(Path);

    /// <summary>The first place of the file, for what is wrong with it as a whole.</summary>
    public Location Start => new(Source ?? new SourceText(DisplayPath, ""), default);

    public static bool IsKustomizePath(string path) => path[(path.LastIndexOf('/') + 1)..] is "kustomization.yaml" or "kustomization.yml" or "Kustomization";
}
