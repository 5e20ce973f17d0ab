using System.Collections.Immutable;

namespace RegionRender.Flux;

/// <summary>A tree with the folders that each Flux starts from.</summary>
internal sealed class RolloutTree
{
    private readonly Dictionary<string, ImmutableArray<PlacedObject>> _folders = new(StringComparer.Ordinal);

    /// <summary>Takes a tree.</summary>
    /// <param name="flux">The tree.</param>
    /// <param name="roots">By the cluster whose Flux starts there: the folder in the source.</param>
    public RolloutTree(FluxTree flux, ImmutableSortedDictionary<string, string> roots)
    {
        (Flux, Roots) = (flux, roots);
        var folders = flux.Objects.Where(item => item.Owner is null).GroupBy(item => item.Cluster.Name).Select(group => Folder(RootOf(group.Key), RootOf(group.Key).Name, group))
            .Concat(flux.Kustomizations.Select(item => Folder(ApplierKey.Of(item), flux.Elsewhere.Contains(item) ? null : item.Path, flux.ObjectsOf(item))))
            .OrderBy(folder => folder.Applier, ApplierKey.ByName).ToList();
        Payloads = [.. folders.Select(folder => (folder.Applier, folder.Objects))];
        foreach (var (_, path, objects) in folders)
        {
            if (path is not null)
                _folders.TryAdd(path, objects);
        }
    }

    public FluxTree Flux { get; }

    public ImmutableSortedDictionary<string, string> Roots { get; }

    /// <summary>What everyone applies, in the order in which it is applied.</summary>
    public ImmutableArray<(ApplierKey Applier, ImmutableArray<PlacedObject> Objects)> Payloads { get; }

    /// <summary>Every applier: the folders that a Flux starts from, and all Kustomizations.</summary>
    public IEnumerable<ApplierKey> Appliers => Roots.Keys.Select(RootOf).Concat(Flux.Kustomizations.Select(ApplierKey.Of));

    /// <summary>A tree whose entry folders are called as their clusters.</summary>
    public static RolloutTree Of(FluxTree flux) =>
        new(flux, flux.Objects.Where(item => item.Owner is null).Select(item => item.Cluster.Name).Distinct().ToImmutableSortedDictionary(name => name, name => "clusters/" + name, StringComparer.Ordinal));

    /// <summary>Who applies an object.</summary>
    public ApplierKey ApplierOf(PlacedObject item) => item.Owner is { } owner ? ApplierKey.Of(owner) : RootOf(item.Cluster.Name);

    /// <summary>What stands in a folder of the source, in the order in which it is applied; null where there is no such folder.</summary>
    public ImmutableArray<PlacedObject>? InFolder(string path) => _folders.TryGetValue(path, out var objects) ? objects : null;

    private ApplierKey RootOf(string cluster) => new(cluster, null, Roots.GetValueOrDefault(cluster, cluster));

    private static (ApplierKey Applier, string? Path, ImmutableArray<PlacedObject> Objects) Folder(ApplierKey applier, string? path, IEnumerable<PlacedObject> objects) =>
        (applier, path, [.. objects.OrderBy(item => item.Id, ApplyOrder.Instance)]);
}
