using RegionRender.Kubernetes;

namespace RegionRender.Flux;

/// <summary>All clusters with their objects, as they are now. A kind of a cluster is copied when the first of its objects changes.</summary>
/// <param name="applied">As they were before.</param>
internal sealed class LiveWorld(AppliedTree applied)
{
    private readonly Dictionary<KindOnCluster, Dictionary<ManifestId, LiveObject>> _changed = [];

    /// <summary>Told every object that changes, after it did: as it was and as it is.</summary>
    public Action<ObjectKey, LiveObject?, LiveObject?>? OnChange { get; set; }

    /// <summary>Grows with every change: what failed is worth another try only then.</summary>
    public int Version { get; private set; }

    public LiveObject? Find(ObjectKey key) => OfKind(KindOnCluster.Of(key)) is { } objects && objects.TryGetValue(key.Id, out var item) ? item : null;

    public LiveObject? Find(string cluster, ManifestId id) => Find(new ObjectKey(cluster, id));

    /// <summary>The objects of a kind on a cluster, in no order that counts.</summary>
    public IEnumerable<LiveObject> OfKind(string cluster, string group, string kind) => OfKind(new KindOnCluster(cluster, group, kind))?.Values ?? [];

    /// <summary>The objects in a namespace of a cluster.</summary>
    public IEnumerable<LiveObject> InNamespace(string cluster, string name) => applied.Kinds.Concat(_changed.Keys).Distinct()
        .Where(kind => kind.Cluster == cluster)
        .SelectMany(kind => OfKind(kind)?.Values ?? [])
        .Where(item => item.Key.Id.Namespace == name);

    public void Put(LiveObject item)
    {
        var objects = Changed(item.Key);
        var before = objects.GetValueOrDefault(item.Key.Id);
        objects[item.Key.Id] = item;
        Version++;
        OnChange?.Invoke(item.Key, before, item);
    }

    public void Remove(LiveObject item)
    {
        if (!Changed(item.Key).Remove(item.Key.Id))
            return;
        Version++;
        OnChange?.Invoke(item.Key, item, null);
    }

    private IReadOnlyDictionary<ManifestId, LiveObject>? OfKind(KindOnCluster kind) => _changed.TryGetValue(kind, out var objects) ? objects : applied.OfKind(kind);

    private Dictionary<ManifestId, LiveObject> Changed(ObjectKey key)
    {
        var kind = KindOnCluster.Of(key);
        if (!_changed.TryGetValue(kind, out var objects))
            _changed[kind] = objects = applied.OfKind(kind) is { } before ? new(before) : [];
        return objects;
    }
}
