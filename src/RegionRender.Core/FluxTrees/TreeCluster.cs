namespace RegionRender.Core.FluxTrees;

/// <summary>A cluster that objects of a tree are applied to.</summary>
/// <param name="Name">The cluster's name where the tree tells it; else the folder or the Secret that stands for it.</param>
/// <param name="ServesK0rdent">False where it is known that k0rdent's own kinds do not exist there: only management has them (k0rdent.md 2.1).</param>
/// <param name="RunsFlux">False where another cluster's Flux applies the objects, so that Flux's kinds need not exist there.</param>
internal sealed record TreeCluster(string Name, bool ServesK0rdent, bool RunsFlux);
