using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>A tree with what was found out about it.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Flux">What Flux makes of them.</param>
internal sealed record ReadTree(FileTree Files, FluxTree Flux)
{
    /// <summary>Reads a tree; what can't be read is reported.</summary>
    /// <param name="files">The tree.</param>
    /// <param name="displayPrefix">What stands before paths in messages, as <c>rendered/</c>; may be empty.</param>
    /// <param name="conventions">How the tree names clusters.</param>
    /// <param name="kinds">The kinds whose scope is known.</param>
    /// <param name="bag">Takes the findings.</param>
    public static ReadTree Read(ISourceFiles files, string displayPrefix, TreeConventions conventions, KindCatalog kinds, DiagnosticBag bag)
    {
        var tree = FileTreeReader.Read(files, displayPrefix, bag);
        return new ReadTree(tree, FluxTreeBuilder.Build(tree, conventions, kinds));
    }

    /// <summary>The folder in the tree that a Kustomization applies; null where the tree does not have it.</summary>
    public string? FolderOf(FluxKustomization kustomization) => Files.Locate(kustomization.Path);
}
