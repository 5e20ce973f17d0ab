namespace RegionRender.Flux;

/// <summary>A cluster that objects of a tree are applied to.</summary>
/// <param name="Name">The cluster's name where the tree tells it; else the folder or the Secret that stands for it.</param>
/// <param name="RunsFlux">False where another cluster's Flux applies the objects, so that Flux's kinds need not exist there.</param>
internal sealed record TreeCluster(string Name, bool RunsFlux);
