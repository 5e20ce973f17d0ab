using RegionRender.Kubernetes;

namespace RegionRender.Flux;

/// <summary>All clusters with their objects.</summary>
internal sealed class LiveWorld
{
    private readonly Dictionary<ObjectKey, LiveObject> _objects = [];
    private readonly Dictionary<(string Cluster, string Group, string Kind), Dictionary<ManifestId, LiveObject>> _byKind = [];

    /// <summary>Told every object that changes, after it did: as it was and as it is.</summary>
    public Action<ObjectKey, LiveObject?, LiveObject?>? OnChange { get; set; }

    /// <summary>Grows with every change: what failed is worth another try only then.</summary>
    public int Version { get; private set; }

    public LiveObject? Find(ObjectKey key) => _objects.GetValueOrDefault(key);

    public LiveObject? Find(string cluster, ManifestId id) => Find(new ObjectKey(cluster, id));

    /// <summary>The objects of a kind on a cluster, in no order that counts.</summary>
    public IEnumerable<LiveObject> OfKind(string cluster, string group, string kind) =>
        _byKind.TryGetValue((cluster, group, kind), out var objects) ? objects.Values : [];

    /// <summary>The objects in a namespace of a cluster.</summary>
    public IEnumerable<LiveObject> InNamespace(string cluster, string name) => _objects.Values.Where(item => item.Key.Cluster == cluster && item.Key.Id.Namespace == name);

    public void Put(LiveObject item)
    {
        var before = _objects.GetValueOrDefault(item.Key);
        _objects[item.Key] = item;
        var kind = (item.Key.Cluster, item.Key.Id.Group, item.Key.Id.Kind);
        if (!_byKind.TryGetValue(kind, out var objects))
            _byKind[kind] = objects = [];
        objects[item.Key.Id] = item;
        Version++;
        OnChange?.Invoke(item.Key, before, item);
    }

    public void Remove(LiveObject item)
    {
        if (!_objects.Remove(item.Key))
            return;
        _byKind[(item.Key.Cluster, item.Key.Id.Group, item.Key.Id.Kind)].Remove(item.Key.Id);
        Version++;
        OnChange?.Invoke(item.Key, item, null);
    }
}
