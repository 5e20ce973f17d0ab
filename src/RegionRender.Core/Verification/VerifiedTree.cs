using RegionRender.Core.FluxTrees;
using RegionRender.Core.Trees;

namespace RegionRender.Core.Verification;

/// <summary>A tree with what was found out about it.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Flux">What Flux makes of them.</param>
/// <param name="Ledger">What RegionRender wrote there; null for trees of others.</param>
internal sealed record VerifiedTree(FileTree Files, FluxTree Flux, Ledger? Ledger)
{
    /// <summary>The folder in the tree that a Kustomization applies; null where the tree does not have it.</summary>
    public string? FolderOf(FluxKustomization kustomization) => Files.Locate(kustomization.Path);
}
