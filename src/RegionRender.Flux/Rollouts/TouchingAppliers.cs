using System.Collections.Immutable;
using RegionRender.Kubernetes;

namespace RegionRender.Flux;

/// <summary>The pairs of appliers whose order may count: both touch one object, or one touches what an object of the other refers to.</summary>
internal static class TouchingAppliers
{
    public static ImmutableArray<(ApplierKey First, ApplierKey Second)> Of(RolloutTree before, RolloutTree after, Func<Manifest, IEnumerable<ManifestId>> referencesOf)
    {
        var touched = new Dictionary<ObjectKey, (PlacedObject? Before, PlacedObject? After)>();
        foreach (var item in before.Payloads.SelectMany(payload => payload.Objects))
            touched[new ObjectKey(item.Cluster.Name, item.Id)] = (item, null);
        foreach (var item in after.Payloads.SelectMany(payload => payload.Objects))
        {
            var key = new ObjectKey(item.Cluster.Name, item.Id);
            touched[key] = (touched.GetValueOrDefault(key).Before, item);
        }

        var changed = touched.Where(pair => IsChanged(pair.Value.Before, pair.Value.After, before, after)).ToDictionary();
        var pairs = new HashSet<(ApplierKey, ApplierKey)>();
        foreach (var (_, (old, now)) in changed)
        {
            if (old is not null && now is not null)
                Add(before.ApplierOf(old), after.ApplierOf(now));
        }

        if (changed.Count > 0)
            AddReferences(touched, changed, before, after, referencesOf, Add);
        return [.. pairs.OrderBy(pair => pair.Item1, ApplierKey.ByName).ThenBy(pair => pair.Item2, ApplierKey.ByName)];

        void Add(ApplierKey one, ApplierKey other)
        {
            if (one != other)
                pairs.Add(ApplierKey.ByName.Compare(one, other) <= 0 ? (one, other) : (other, one));
        }
    }

    private static bool IsChanged(PlacedObject? old, PlacedObject? now, RolloutTree before, RolloutTree after) =>
        old is null || now is null || !ReferenceEquals(old.Manifest, now.Manifest) || before.ApplierOf(old) != after.ApplierOf(now);

    private static void AddReferences(
        Dictionary<ObjectKey, (PlacedObject? Before, PlacedObject? After)> all, Dictionary<ObjectKey, (PlacedObject? Before, PlacedObject? After)> changed,
        RolloutTree before, RolloutTree after, Func<Manifest, IEnumerable<ManifestId>> referencesOf, Action<ApplierKey, ApplierKey> add)
    {
        foreach (var (key, (old, now)) in all)
        {
            var isChanged = changed.ContainsKey(key);
            foreach (var item in ReferenceEquals(old?.Manifest, now?.Manifest) ? [now] : new[] { old, now })
            {
                foreach (var id in item is null ? [] : referencesOf(item.Manifest))
                {
                    var referred = new ObjectKey(key.Cluster, id);
                    if (!all.TryGetValue(referred, out var other) || (!isChanged && !changed.ContainsKey(referred)))
                        continue;
                    foreach (var one in AppliersOf(old, now))
                    {
                        foreach (var another in AppliersOf(other.Before, other.After))
                            add(one, another);
                    }
                }
            }
        }

        IEnumerable<ApplierKey> AppliersOf(PlacedObject? old, PlacedObject? now)
        {
            if (old is not null)
                yield return before.ApplierOf(old);
            if (now is not null)
                yield return after.ApplierOf(now);
        }
    }
}
