using System.Collections.Immutable;
using RegionRender.Kubernetes;

namespace RegionRender.Flux;

/// <summary>The clusters with a tree that is fully applied.</summary>
internal sealed class AppliedTree
{
    private readonly Dictionary<KindOnCluster, Dictionary<ManifestId, LiveObject>> _objects = [];
    private readonly Dictionary<ApplierKey, (ImmutableArray<PlacedObject> Objects, ImmutableArray<ObjectKey> Keys)> _payloads = [];
    private readonly HashSet<ApplierKey> _fighting = [];

    public AppliedTree(RolloutTree tree)
    {
        Appliers = [.. tree.Appliers.Distinct().Order(ApplierKey.ByName)];
        foreach (var (owner, objects) in tree.Payloads)
        {
            _payloads[owner] = (objects, [.. objects.Select(item => new ObjectKey(item.Cluster.Name, item.Id))]);
            foreach (var (item, key) in objects.Zip(_payloads[owner].Keys))
            {
                var kind = KindOnCluster.Of(key);
                if (!_objects.TryGetValue(kind, out var known))
                    _objects[kind] = known = [];
                if (!known.TryAdd(key.Id, new LiveObject(key, item.Manifest, owner)))
                    _fighting.Add(owner);
            }
        }
    }

    public ImmutableArray<ApplierKey> Appliers { get; }

    public IEnumerable<KindOnCluster> Kinds => _objects.Keys;

    /// <summary>The objects of a kind on a cluster; null if there are none.</summary>
    public IReadOnlyDictionary<ManifestId, LiveObject>? OfKind(KindOnCluster kind) => _objects.GetValueOrDefault(kind);

    /// <summary>What it applied, in that order.</summary>
    public ImmutableArray<ObjectKey> InventoryOf(ApplierKey key) => _payloads.TryGetValue(key, out var payload) ? payload.Keys : [];

    /// <summary>True if what is to be applied is, object by object, what the applier has applied.</summary>
    public bool Has(ApplierKey key, ImmutableArray<PlacedObject> objects, string cluster)
    {
        if (_fighting.Contains(key) || !_payloads.TryGetValue(key, out var payload) || payload.Objects.Length != objects.Length)
            return false;
        for (var i = 0; i < objects.Length; i++)
        {
            if (!ReferenceEquals(payload.Objects[i].Manifest, objects[i].Manifest) || payload.Keys[i].Cluster != cluster)
                return false;
        }

        return true;
    }
}

/// <summary>A kind on a cluster.</summary>
internal readonly record struct KindOnCluster(string Cluster, string Group, string Kind)
{
    public static KindOnCluster Of(ObjectKey key) => new(key.Cluster, key.Id.Group, key.Id.Kind);
}
