using RegionRender.Kubernetes;

namespace RegionRender.Flux;

/// <summary>An object as it is on its cluster.</summary>
/// <param name="Key">Which one.</param>
/// <param name="Manifest">As it was applied last.</param>
/// <param name="Owner">The Kustomization that Flux's labels on the object name.</param>
internal sealed record LiveObject(ObjectKey Key, Manifest Manifest, ApplierKey Owner);
