using System.Collections.Immutable;
using System.Text;
using RegionRender.Core.Labels;
using RegionRender.Core.Paths;
using RegionRender.Core.Trees;
using RegionRender.Flux;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.Transitions;

/// <summary>The previous rendering as Flux has applied it: which Kustomization owns which object on which cluster.</summary>
internal sealed class PreviousTree
{
    private readonly PreviousRendering _previous;
    private readonly Ledger _ledger;
    private readonly Dictionary<string, string?> _digests;
    private readonly Dictionary<ObjectKey, Manifest> _now;
    private readonly HashSet<string> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _clusters = new(StringComparer.Ordinal);
    private readonly List<(LedgerFile File, ImmutableArray<Manifest> Manifests)> _files = [];
    private readonly Dictionary<ApplierKey, FluxKustomization> _kustomizations = [];

    private PreviousTree(PreviousRendering previous, Ledger ledger, Ledger next, FluxTree now)
    {
        (_previous, _ledger) = (previous, ledger);
        _digests = next.Files.ToDictionary(file => file.Path, string? (file) => file.Sha256, StringComparer.Ordinal);
        _now = [];
        foreach (var item in now.Objects)
            _now.TryAdd(ObjectKey.Of(item), item.Manifest);
    }

    /// <summary>Reads the tree. Only files that the next rendering has with other bytes, or not at all, are read: all others hold the same objects.</summary>
    /// <param name="previous">The rendering.</param>
    /// <param name="ledger">Its ledger.</param>
    /// <param name="next">The ledger of the next rendering.</param>
    /// <param name="now">What Flux makes of the next rendering.</param>
    public static RolloutTree Read(PreviousRendering previous, Ledger ledger, Ledger next, FluxTree now) => new PreviousTree(previous, ledger, next, now).Read(now.FluxVersion);

    private RolloutTree Read(Version? fluxVersion)
    {
        foreach (var file in _ledger.Files)
        {
            if (RenderingPaths.EntryOf(file.Path) is { } cluster)
                _entries.Add(cluster);
            if (!file.Objects.IsEmpty && (_files.Count == 0 || _files[^1].File.Path != file.Path))
                _files.Add((file, Manifests(file)));
        }

        foreach (var (file, _) in _files)
        {
            if (file.Kustomization.Length > 0)
                (_clusters.TryGetValue(file.Kustomization, out var clusters) ? clusters : _clusters[file.Kustomization] = []).Add(file.Cluster);
        }

        var elsewhere = ImmutableHashSet.CreateBuilder<FluxKustomization>();
        foreach (var (file, manifests) in _files)
        {
            foreach (var manifest in manifests.Where(manifest => FluxKustomization.Is(manifest.Id)))
            {
                var kustomization = new FluxKustomization(manifest, Cluster(file.Cluster), Target(file, manifest));
                if (_kustomizations.TryAdd(ApplierKey.Of(kustomization), kustomization) && file.Kustomization.Length > 0)
                    elsewhere.Add(kustomization);
            }
        }

        var objects = ImmutableArray.CreateBuilder<PlacedObject>();
        foreach (var (file, manifests) in _files)
        {
            var owner = OwnerOf(file);
            foreach (var manifest in manifests)
                objects.Add(new PlacedObject(manifest, Cluster(file.Cluster), owner));
        }

        var tree = new FluxTree([.. _kustomizations.Values], objects.DrainToImmutable()) { FluxVersion = fluxVersion, Elsewhere = elsewhere.ToImmutable() };
        return new RolloutTree(tree, _entries.ToImmutableSortedDictionary(cluster => cluster, cluster => Prefix + RenderingPaths.Entry(cluster), StringComparer.Ordinal));
    }

    /// <summary>What stands before the rendering's paths in the source: what a Kustomization's path has before the folder of its files.</summary>
    private string Prefix
    {
        get
        {
            foreach (var (file, _) in _files)
            {
                var folder = file.Path[..Math.Max(0, file.Path.LastIndexOf('/'))];
                if (OwnerOf(file) is { } owner && owner.Path.EndsWith(folder, StringComparison.Ordinal))
                    return owner.Path[..^folder.Length];
            }

            return "";
        }
    }

    private TreeCluster Cluster(string name) => new(name, _entries.Contains(name));

    // A Kustomization with a kubeconfig applies to the cluster that its files are for.
    private TreeCluster Target(LedgerFile file, Manifest manifest)
    {
        if (manifest.Content.Mapping("spec")?.Mapping("kubeConfig") is null)
            return Cluster(file.Cluster);
        var name = $"{manifest.Id.Namespace}/{manifest.Id.Name}";
        return Cluster(_clusters.GetValueOrDefault(name)?.FirstOrDefault(cluster => cluster != file.Cluster)
            ?? manifest.Content.Mapping("metadata")?.Mapping("labels")?.Text(OwnLabels.Region) ?? name);
    }

    private FluxKustomization? OwnerOf(LedgerFile file)
    {
        if (file.Kustomization.Split('/') is not [var space, var name])
            return null;
        return _kustomizations.GetValueOrDefault(new ApplierKey(file.Cluster, space, name)) is { } own && own.Target.Name == file.Cluster
            ? own
            : _kustomizations.GetValueOrDefault(new ApplierKey(_ledger.Management, space, name));
    }

    private ImmutableArray<Manifest> Manifests(LedgerFile file)
    {
        if (_digests.TryGetValue(file.Path, out var digest) && digest is not null && digest == file.Sha256 && All(file) is { } same)
            return same;
        var read = FromFile(file);
        return [.. file.Objects.Select(item => read.GetValueOrDefault(item.Id) ?? _now.GetValueOrDefault(new ObjectKey(file.Cluster, item.Id)) ?? Outline(item))];
    }

    private ImmutableArray<Manifest>? All(LedgerFile file)
    {
        var found = ImmutableArray.CreateBuilder<Manifest>(file.Objects.Length);
        foreach (var item in file.Objects)
        {
            if (!_now.TryGetValue(new ObjectKey(file.Cluster, item.Id), out var manifest))
                return null;
            found.Add(manifest);
        }

        return found.DrainToImmutable();
    }

    // A file that was changed by hand says nothing of what Flux applied; that it was, or is gone, is refused where the rendering is written.
    private Dictionary<ManifestId, Manifest> FromFile(LedgerFile file)
    {
        var found = new Dictionary<ManifestId, Manifest>();
        if (_previous.Files.Read(file.Path) is not { } bytes || !file.Holds(bytes))
            return found;
        var unasked = new DiagnosticBag();
        var source = new SourceText(_previous.DisplayPrefix + file.Path, Encoding.UTF8.GetString(bytes));
        foreach (var document in KubernetesYaml.ReadDocuments(source, unasked).Documents.OfType<YamlMapping>())
        {
            if (ManifestReader.Read(document, document.Location, unasked) is { } manifest)
                found.TryAdd(manifest.Id, manifest);
        }

        return found;
    }

    /// <summary>As much of an object as the ledger knows.</summary>
    private static Manifest Outline(LedgerObject item)
    {
        var metadata = new List<YamlEntry> { Entry("name", item.Id.Name) };
        if (item.Id.Namespace is { } space)
            metadata.Add(Entry("namespace", space));
        if (item.Protected)
            metadata.Add(YamlEntry.Of("annotations", new YamlMapping([Entry(FluxMarks.PruneAnnotation, FluxMarks.Disabled)], Location.None)));
        var spec = item.Path is { } path ? new YamlMapping([Entry("path", path)], Location.None) : new YamlMapping([], Location.None);
        return new Manifest(item.Id, item.Id.Group, new YamlMapping([Entry("kind", item.Id.Kind), YamlEntry.Of("metadata", new YamlMapping([.. metadata], Location.None)), YamlEntry.Of("spec", spec)], Location.None), Location.None);
    }

    private static YamlEntry Entry(string key, string value) => YamlEntry.Of(key, YamlScalar.String(value, Location.None));
}
