using System.Collections.Immutable;

namespace RegionRender.Flux;

/// <summary>A tree with the folders that each Flux starts from.</summary>
/// <param name="Flux">The tree.</param>
/// <param name="Roots">By the cluster whose Flux starts there: the folder in the source.</param>
internal sealed record RolloutTree(FluxTree Flux, ImmutableSortedDictionary<string, string> Roots)
{
    private readonly Dictionary<string, ImmutableArray<PlacedObject>> _folders = FoldersOf(Flux, Roots);

    /// <summary>A tree whose entry folders are called as their clusters.</summary>
    public static RolloutTree Of(FluxTree flux) =>
        new(flux, flux.Objects.Where(item => item.Owner is null).Select(item => item.Cluster.Name).Distinct().ToImmutableSortedDictionary(name => name, name => "clusters/" + name, StringComparer.Ordinal));

    /// <summary>Every applier: the folders that a Flux starts from, and all Kustomizations.</summary>
    public IEnumerable<ApplierKey> Appliers => Roots.Select(root => new ApplierKey(root.Key, null, root.Value)).Concat(Flux.Kustomizations.Select(ApplierKey.Of));

    /// <summary>Who applies an object.</summary>
    public ApplierKey ApplierOf(PlacedObject item) =>
        item.Owner is { } owner ? ApplierKey.Of(owner) : new ApplierKey(item.Cluster.Name, null, Roots.GetValueOrDefault(item.Cluster.Name, item.Cluster.Name));

    /// <summary>What stands in a folder of the source; null where there is no such folder.</summary>
    public ImmutableArray<PlacedObject>? InFolder(string path) => _folders.TryGetValue(path, out var objects) ? objects : null;

    private static Dictionary<string, ImmutableArray<PlacedObject>> FoldersOf(FluxTree flux, ImmutableSortedDictionary<string, string> roots)
    {
        var folders = new Dictionary<string, ImmutableArray<PlacedObject>>(StringComparer.Ordinal);
        foreach (var kustomization in flux.Kustomizations.Where(item => !flux.Elsewhere.Contains(item)).OrderBy(ApplierKey.Of, ApplierKey.ByName))
            folders.TryAdd(kustomization.Path, Sorted(flux.ObjectsOf(kustomization)));

        var entries = flux.Objects.Where(item => item.Owner is null).ToLookup(item => item.Cluster.Name);
        foreach (var (cluster, path) in roots)
        {
            if (entries.Contains(cluster))
                folders[path] = Sorted(entries[cluster]);
        }

        return folders;
    }

    private static ImmutableArray<PlacedObject> Sorted(IEnumerable<PlacedObject> objects) => [.. objects.OrderBy(item => item.Id, ApplyOrder.Instance)];
}
