using System.Collections.Immutable;

namespace RegionRender.Flux;

/// <summary>A tree of manifests as Flux sees it: which Kustomization applies which object to which cluster.</summary>
internal sealed class FluxTree
{
    private readonly Dictionary<FluxKustomization, List<PlacedObject>> _payloads = [];
    private readonly Dictionary<(string, string, string), FluxKustomization> _byKey = [];

    public FluxTree(ImmutableArray<FluxKustomization> kustomizations, ImmutableArray<PlacedObject> objects)
    {
        Kustomizations = kustomizations;
        Objects = objects;
        foreach (var kustomization in kustomizations)
        {
            _byKey.TryAdd(kustomization.Key, kustomization);
            _payloads[kustomization] = [];
        }

        foreach (var item in objects)
        {
            if (item.Owner is { } owner)
                _payloads[owner].Add(item);
        }
    }

    public ImmutableArray<FluxKustomization> Kustomizations { get; }

    /// <summary>Every object, the Kustomizations among them.</summary>
    public ImmutableArray<PlacedObject> Objects { get; }

    /// <summary>The Flux release that reads the tree; null where nothing says it.</summary>
    public Version? FluxVersion { get; init; }

    /// <summary>Kustomizations whose folder is not part of the tree: what they apply is not known.</summary>
    public ImmutableHashSet<FluxKustomization> Elsewhere { get; init; } = [];

    /// <summary>Kustomizations that apply something which could not be read.</summary>
    public ImmutableHashSet<FluxKustomization> Broken { get; init; } = [];

    /// <summary>What looks like objects and only changes others: patches. Nobody applies them, but everybody reads them.</summary>
    public ImmutableArray<PlacedObject> Material { get; init; } = [];

    /// <summary>What a Kustomization applies.</summary>
    public IReadOnlyList<PlacedObject> ObjectsOf(FluxKustomization kustomization) => _payloads[kustomization];

    /// <summary>The Kustomization that a dependency names, or null.</summary>
    public FluxKustomization? Find(FluxKustomization dependent, FluxDependency dependency) =>
        _byKey.GetValueOrDefault((dependent.Flux.Name, dependency.Namespace, dependency.Name));

    /// <summary>The Kustomization that an object is, or null.</summary>
    public FluxKustomization? Find(PlacedObject item) =>
        FluxKustomization.Is(item.Id) ? _byKey.GetValueOrDefault((item.Cluster.Name, item.Id.Namespace ?? "", item.Id.Name)) : null;
}
