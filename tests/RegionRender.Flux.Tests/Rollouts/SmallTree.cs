using System.Collections.Immutable;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux.Tests.Rollouts;

/// <summary>
/// A tree as a case writes it: by the name of each Kustomization its objects, or a mapping with <c>objects</c> (<c>unknown</c> where its
/// folder is no part of the tree), <c>in</c> (the Kustomization that applies it), <c>on</c> (the cluster that it applies to), <c>flux</c> (the
/// cluster that reconciles it), <c>marks</c>, and fields of its <c>spec</c>. <c>root</c> holds what stands in the folder that Flux starts
/// from, beside the Kustomizations; <c>entry</c> names that folder.
/// </summary>
internal sealed class SmallTree
{
    private static readonly string[] OwnKeys = ["objects", "in", "on", "flux", "marks"];

    private readonly Dictionary<string, Manifest> _manifests;
    private readonly Dictionary<string, TreeCluster> _clusters = [];
    private readonly Dictionary<string, FluxKustomization> _kustomizations = [];
    private readonly List<PlacedObject> _objects = [];
    private readonly List<FluxKustomization> _elsewhere = [];

    private SmallTree(Dictionary<string, Manifest> manifests) => _manifests = manifests;

    public static RolloutTree Read(string text) => Read(Yaml.Read(text) as YamlMapping ?? SmallObject.Mapping(), null, []);

    /// <summary>Reads it.</summary>
    /// <param name="tree">As the case writes it.</param>
    /// <param name="flux">The release of Flux that reads it.</param>
    /// <param name="manifests">By what is written: what is written twice in a case is the same object, as in a rendering.</param>
    public static RolloutTree Read(YamlMapping tree, Version? flux, Dictionary<string, Manifest> manifests) => new SmallTree(manifests).Read(tree, flux);

    private RolloutTree Read(YamlMapping tree, Version? flux)
    {
        var kustomizations = tree.Entries.Where(entry => entry.Key.Text is not ("root" or "entry")).ToList();
        foreach (var (key, value) in kustomizations)
        {
            var settings = value as YamlMapping ?? SmallObject.Mapping();
            var manifest = ManifestOf(key.Text, settings);
            _kustomizations[key.Text] = new FluxKustomization(manifest, Cluster(settings.Text("flux") ?? "mgmt"), Cluster(settings.Text("on") ?? settings.Text("flux") ?? "mgmt"));
        }

        Place(tree.Items("root"), Cluster("mgmt"), null);
        foreach (var (key, value) in kustomizations)
        {
            var kustomization = _kustomizations[key.Text];
            var settings = value as YamlMapping;
            _objects.Add(new PlacedObject(kustomization.Manifest, kustomization.Flux, settings?.Text("in") is { } parent ? _kustomizations[parent] : null));
            if (settings?.Text("objects") == "unknown")
                _elsewhere.Add(kustomization);
            Place((value as YamlSequence)?.Items ?? settings?.Items("objects") ?? [], kustomization.Target, kustomization);
        }

        var roots = _objects.Where(item => item.Owner is null).Select(item => item.Cluster.Name).Distinct();
        var entry = tree.Text("entry");
        return new RolloutTree(
            new FluxTree([.. _kustomizations.Values], [.. _objects]) { FluxVersion = flux, Elsewhere = [.. _elsewhere] },
            roots.ToImmutableSortedDictionary(name => name, name => name == "mgmt" && entry is not null ? entry : "clusters/" + name));
    }

    private void Place(ImmutableArray<YamlNode> lines, TreeCluster cluster, FluxKustomization? owner)
    {
        foreach (var line in lines.Select(item => item.ToString() ?? ""))
        {
            if (!_manifests.TryGetValue(line, out var manifest))
                _manifests[line] = manifest = SmallObject.Read(line);
            _objects.Add(new PlacedObject(manifest, cluster, owner));
        }
    }

    private Manifest ManifestOf(string name, YamlMapping settings)
    {
        var written = settings.Entries.Where(entry => !OwnKeys.Contains(entry.Key.Text)).ToList();
        var marks = (settings.Text("marks") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(mark => mark.Split('='));
        List<YamlEntry> defaults =
        [
            SmallObject.Entry("prune", YamlScalar.Boolean(true, Location.None)),
            SmallObject.Entry("path", SmallObject.String("./" + name)),
            SmallObject.Entry("sourceRef", SmallObject.Mapping(SmallObject.Entry("kind", SmallObject.String("GitRepository")), SmallObject.Entry("name", SmallObject.String("fleet")))),
        ];
        if (settings.Text("on") is { } cluster)
            defaults.Add(SmallObject.Entry("kubeConfig", SmallObject.Mapping(SmallObject.Entry("secretRef", SmallObject.Mapping(SmallObject.Entry("name", SmallObject.String(cluster)))))));
        var spec = new YamlMapping([.. defaults.Where(entry => !written.Exists(item => item.Key.Text == entry.Key.Text)), .. written], Location.None);
        return SmallObject.Make(SmallObject.IdOf("Kustomization/" + name), marks.Select(mark => (mark[0], mark[1])), [], spec);
    }

    private TreeCluster Cluster(string name)
    {
        if (!_clusters.TryGetValue(name, out var cluster))
            _clusters[name] = cluster = new TreeCluster(name, RunsFlux: true);
        return cluster;
    }
}
