using System.Collections.Immutable;
using RegionRender.Kubernetes;

namespace RegionRender.Flux;

/// <summary>
/// Finds out what Flux makes of the files: it starts from the Kustomizations that no other one applies, each on behalf of the cluster
/// that its folder stands for, and follows their paths.
/// </summary>
internal sealed class FluxTreeBuilder
{
    private readonly FileTree _tree;
    private readonly KindCatalog _kinds;
    private readonly TreeConventions _conventions;
    private readonly Dictionary<string, TreeCluster> _clusters = new(StringComparer.Ordinal);
    private readonly Dictionary<Manifest, string?> _folders = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, ImmutableArray<BuiltFile>> _builds = new(StringComparer.Ordinal);
    private readonly HashSet<(Manifest Kustomization, string Flux)> _visited = [];
    private readonly HashSet<Manifest> _reached = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Manifest> _applied = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableArray<FluxKustomization>.Builder _kustomizations = ImmutableArray.CreateBuilder<FluxKustomization>();
    private readonly ImmutableArray<PlacedObject>.Builder _objects = ImmutableArray.CreateBuilder<PlacedObject>();
    private readonly ImmutableHashSet<FluxKustomization>.Builder _elsewhere = ImmutableHashSet.CreateBuilder<FluxKustomization>();
    private readonly ImmutableHashSet<FluxKustomization>.Builder _broken = ImmutableHashSet.CreateBuilder<FluxKustomization>();

    private FluxTreeBuilder(FileTree tree, TreeConventions conventions, KindCatalog kinds)
    {
        _tree = tree;
        _kinds = kinds;
        _conventions = conventions;
    }

    /// <summary>Builds it.</summary>
    /// <param name="tree">The files.</param>
    /// <param name="conventions">How the tree names clusters.</param>
    /// <param name="kinds">The kinds whose scope is known.</param>
    public static FluxTree Build(FileTree tree, TreeConventions conventions, KindCatalog kinds) => new FluxTreeBuilder(tree, conventions, kinds).Build();

    private FluxTree Build()
    {
        var all = _tree.Files.SelectMany(file => file.Objects.Where(item => FluxKustomization.Is(item.Id)), (file, item) => (File: file, Item: item)).ToArray();
        foreach (var (_, item) in all)
            _folders[item] = _tree.Locate(FluxKustomization.PathOf(item));

        var inner = new HashSet<Manifest>(ReferenceEqualityComparer.Instance);
        foreach (var (_, item) in all)
            inner.UnionWith(Payload(item).SelectMany(built => built.File.Objects).Where(child => !ReferenceEquals(child, item)));

        // Those that only apply each other in a circle come last.
        foreach (var (file, item) in all.Where(pair => !inner.Contains(pair.Item)).Concat(all.Where(pair => inner.Contains(pair.Item))))
        {
            if (!_reached.Contains(item))
                Visit(item, EntryCluster(file.Folder));
        }

        var patches = _tree.Files.Where(file => file.IsKustomizeFile).SelectMany(KustomizeFolder.MaterialOf).ToHashSet(StringComparer.Ordinal);
        var material = ImmutableArray.CreateBuilder<PlacedObject>();
        foreach (var file in _tree.Files)
        {
            foreach (var item in file.Objects.Where(item => !_applied.Contains(item)))
                (patches.Contains(file.Path) ? material : _objects).Add(new PlacedObject(item, EntryCluster(file.Folder), Owner: null));
        }

        return new FluxTree(_kustomizations.DrainToImmutable(), _objects.DrainToImmutable())
        {
            Elsewhere = _elsewhere.ToImmutable(),
            Broken = _broken.ToImmutable(),
            Material = material.DrainToImmutable(),
        };
    }

    // A stack of its own: Kustomizations that apply Kustomizations may go deep.
    private void Visit(Manifest start, TreeCluster flux)
    {
        var open = new Stack<(Manifest Written, Manifest Applied, TreeCluster Flux)>([(start, start, flux)]);
        while (open.TryPop(out var next))
        {
            if (!_visited.Add((next.Written, next.Flux.Name)))
                continue;
            _reached.Add(next.Written);
            var kustomization = new FluxKustomization(next.Applied, next.Flux, TargetOf(next.Applied, next.Flux));
            _kustomizations.Add(kustomization);
            if (_folders[next.Written] is null)
                _elsewhere.Add(kustomization);
            if (IsBroken(next.Written))
                _broken.Add(kustomization);
            var target = kustomization.Spec.Text("targetNamespace");
            foreach (var (file, ownNamespace) in Payload(next.Written))
            {
                foreach (var written in file.Objects)
                {
                    var child = (target ?? ownNamespace) is { } name ? KustomizeNamespace.Apply(name, written, _kinds) : written;
                    _applied.Add(written);
                    _objects.Add(new PlacedObject(child, kustomization.Target, kustomization));
                    if (FluxKustomization.Is(child.Id))
                        open.Push((written, child, kustomization.Target));
                }
            }
        }
    }

    private bool IsBroken(Manifest kustomization) =>
        _folders[kustomization] is { } folder
        && (_tree.KustomizeFileIn(folder) is { IsBroken: true } || Payload(kustomization).Any(built => built.File.IsBroken));

    private ImmutableArray<BuiltFile> Payload(Manifest kustomization)
    {
        if (_folders[kustomization] is not { } folder)
            return [];
        if (!_builds.TryGetValue(folder, out var files))
            _builds[folder] = files = KustomizeFolder.FilesOf(folder, _tree);
        return files;
    }

    private TreeCluster EntryCluster(string folder)
    {
        if (_clusters.TryGetValue(folder, out var cluster))
            return cluster;
        var name = folder.Length == 0 ? "." : _conventions.EntriesAreNamedByCluster ? folder[(folder.LastIndexOf('/') + 1)..] : folder;
        return _clusters[folder] = new TreeCluster(name, RunsFlux: true);
    }

    private TreeCluster TargetOf(Manifest kustomization, TreeCluster flux)
    {
        if (kustomization.Content.Mapping("spec")?.Mapping("kubeConfig") is not { } kubeConfig)
            return flux;
        var reference = kubeConfig.Mapping("secretRef") ?? kubeConfig.Mapping("configMapRef");
        var secret = $"{kustomization.Id.Namespace}/{reference?.Text("name")}";
        if (_clusters.TryGetValue($"{flux.Name}:{secret}", out var cluster))
            return cluster;
        return _clusters[$"{flux.Name}:{secret}"] = new TreeCluster(LabelledCluster(kustomization) ?? secret, RunsFlux: false);
    }

    private string? LabelledCluster(Manifest kustomization) =>
        _conventions.ClusterLabel is { } label ? kustomization.Content.Mapping("metadata")?.Mapping("labels")?.Text(label) : null;
}
