using RegionRender.Core.AdmissionRules;
using RegionRender.Flux;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.ServiceSelection;

/// <summary>
/// Follows which services run on which cluster while a tree rolls out. k0rdent keeps a ServiceSet for each cluster, with its own services, and one
/// for each cluster that a MultiClusterService selects by the labels of the ClusterDeployment (k0rdent/kcm v1.11.4,
/// internal/controller/multiclusterservice_controller.go, reconcileUpdate and cleanupServiceSets); a service that leaves its ServiceSet is uninstalled.
/// </summary>
internal sealed class ServiceWatch
{
    private const string Cluster = "ClusterDeployment";
    private const string Multi = "MultiClusterService";

    private readonly LiveWorld _world;
    private readonly string _management;
    private readonly Dictionary<(ManifestId Cluster, string? Source), HashSet<PlacedService>> _sets = [];
    private readonly Dictionary<PlacedService, LostService> _lost = [];

    public ServiceWatch(LiveWorld world, string management)
    {
        (_world, _management) = (world, management);
        var services = Objects(Multi).ToList();
        foreach (var cluster in Objects(Cluster))
        {
            _sets[(cluster.Key.Id, null)] = Own(cluster);
            foreach (var service in services)
                _sets[(cluster.Key.Id, service.Key.Id.Name)] = Selected(service, cluster);
        }
    }

    /// <summary>True for the objects that decide which service runs where.</summary>
    public static bool Heeds(ManifestId id) => id.Group == K0rdentObjects.Group && id.Kind is Cluster or Multi;

    /// <summary>What left a cluster that stays, the first time that it did, and whether it is back.</summary>
    public IEnumerable<(PlacedService Service, LostService Loss, bool IsBack)> Losses =>
        _lost.Select(pair => (pair.Key, pair.Value, _sets.GetValueOrDefault((pair.Key.Cluster, pair.Key.Source))?.Contains(pair.Key) == true));

    /// <summary>True if a service of the name runs on a cluster of the name.</summary>
    public bool Runs(string service, string cluster) => _sets.Values.Any(set => set.Any(item => item.Name == service && item.Cluster.Name == cluster));

    /// <summary>Takes a change of an object.</summary>
    public void Follow(ObjectKey key, LiveObject? before, LiveObject? now)
    {
        if (key.Cluster != _management || !Heeds(key.Id) || ReferenceEquals(before?.Manifest, now?.Manifest))
            return;
        var change = new LostService(key.Id, before?.Manifest, now?.Manifest);
        if (key.Id.Kind == Cluster)
            FollowCluster(key.Id, now, change);
        else
            FollowMulti(key.Id, now, change);
    }

    private void FollowCluster(ManifestId id, LiveObject? now, LostService change)
    {
        // With a cluster go its services: that is told of the cluster.
        if (now is null)
        {
            foreach (var set in _sets.Keys.Where(set => set.Cluster == id).ToList())
                _sets.Remove(set);
            return;
        }

        Replace((id, null), Own(now), change);
        foreach (var service in Objects(Multi))
            Replace((id, service.Key.Id.Name), Selected(service, now), change);
    }

    private void FollowMulti(ManifestId id, LiveObject? now, LostService change)
    {
        foreach (var cluster in Objects(Cluster))
            Replace((cluster.Key.Id, id.Name), now is null ? [] : Selected(now, cluster), change);
    }

    private void Replace((ManifestId Cluster, string? Source) set, HashSet<PlacedService> now, LostService change)
    {
        foreach (var service in _sets.GetValueOrDefault(set) ?? [])
        {
            if (!now.Contains(service))
                _lost.TryAdd(service, change);
        }

        _sets[set] = now;
    }

    private static HashSet<PlacedService> Own(LiveObject cluster) => [.. Services(cluster.Manifest).Select(item => new PlacedService(cluster.Key.Id, null, item.Namespace, item.Name))];

    // Since 1.10 a service may stay where the selector no longer selects the cluster.
    private HashSet<PlacedService> Selected(LiveObject service, LiveObject cluster)
    {
        var spec = service.Manifest.Content.Mapping("spec");
        var name = service.Key.Id.Name;
        if (LabelSelector.Selects(spec?.Mapping("clusterSelector"), Labels(cluster.Manifest)))
            return [.. Services(service.Manifest).Select(item => new PlacedService(cluster.Key.Id, name, item.Namespace, item.Name))];
        return spec?["keepServicesOnSelectorMismatch"] is YamlScalar { IsTrue: true } ? _sets.GetValueOrDefault((cluster.Key.Id, name)) ?? [] : [];
    }

    private static IEnumerable<(string Namespace, string Name)> Services(Manifest manifest) =>
        from item in manifest.Content.Mapping("spec")?.Mapping("serviceSpec")?.Items("services").OfType<YamlMapping>() ?? []
        where item["disable"] is not YamlScalar { IsTrue: true }
        select (item.Text("namespace") ?? "default", item.Text("name") ?? "");

    private static Dictionary<string, string> Labels(Manifest manifest)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in manifest.Content.Mapping("metadata")?.Mapping("labels")?.Entries ?? [])
            labels[entry.Key.Text] = (entry.Value as YamlScalar)?.Text ?? "";
        return labels;
    }

    private IEnumerable<LiveObject> Objects(string kind) => _world.OfKind(_management, K0rdentObjects.Group, kind);
}

/// <summary>The change by which a service left a cluster.</summary>
/// <param name="Changed">The ClusterDeployment or MultiClusterService that changed.</param>
/// <param name="Before">As it was.</param>
/// <param name="Now">As it is; null for one that is gone.</param>
internal sealed record LostService(ManifestId Changed, Manifest? Before, Manifest? Now);
