using RegionRender.Core.Decommissioning;
using RegionRender.Flux;

namespace RegionRender.Core.Changes;

/// <summary>An object as it was and as it shall be, where either rendering has it.</summary>
internal sealed record ObjectPair(ObjectKey Key, PlacedObject? Before, PlacedObject? After)
{
    public required string Path { get; init; }

    public required ApplierKey? AppliedBefore { get; init; }

    public required ApplierKey? AppliedNow { get; init; }

    public required ObjectPlace Place { get; init; }

    /// <summary>True if both renderings say the same of it, and the same Kustomization applies it.</summary>
    public bool IsSame => Before is not null && After is not null && HasSameContent && AppliedBefore == AppliedNow;

    public bool HasSameContent => ReferenceEquals(Before?.Manifest, After?.Manifest)
        || (Before is not null && After is not null && Syntax.YamlNode.DataEquals(Before.Manifest.Content, After.Manifest.Content));

    /// <summary>The objects that differ, sorted by cluster, then by identity.</summary>
    public static List<ObjectPair> DifferencesOf(Comparison comparison)
    {
        var before = ByKey(comparison.Before);
        var after = ByKey(comparison.After);
        var differing = before.Keys.Union(after.Keys).Where(key => Differs(before.GetValueOrDefault(key), after.GetValueOrDefault(key), comparison)).ToList();
        if (differing.Count == 0)
            return [];
        var paths = new Dictionary<ObjectKey, string>();
        foreach (var file in comparison.LedgerAfter.Files.Concat(comparison.LedgerBefore.Files))
        {
            foreach (var item in file.Objects)
                paths.TryAdd(new ObjectKey(file.Cluster, item.Id), file.Path);
        }

        return
        [
            .. differing.OrderBy(key => key.Cluster, StringComparer.Ordinal).ThenBy(key => key.Id.ToString(), StringComparer.Ordinal).ThenBy(key => key.Id.Group, StringComparer.Ordinal)
                .Select(key => Of(key, before.GetValueOrDefault(key), after.GetValueOrDefault(key), paths.GetValueOrDefault(key, ""), comparison)),
        ];
    }

    private static ObjectPair Of(ObjectKey key, PlacedObject? old, PlacedObject? now, string path, Comparison comparison) => new(key, old, now)
    {
        Path = path,
        AppliedBefore = old is null ? null : comparison.Before.ApplierOf(old),
        AppliedNow = now is null ? null : comparison.After.ApplierOf(now),
        Place = ObjectPlace.InFile(key.Id, key.Cluster, path, comparison.Facts.Management),
    };

    private static bool Differs(PlacedObject? old, PlacedObject? now, Comparison comparison) =>
        old is null || now is null || !ReferenceEquals(old.Manifest, now.Manifest) || comparison.Before.ApplierOf(old) != comparison.After.ApplierOf(now);

    private static Dictionary<ObjectKey, PlacedObject> ByKey(RolloutTree tree)
    {
        var objects = new Dictionary<ObjectKey, PlacedObject>();
        foreach (var item in tree.Flux.Objects)
            objects.TryAdd(ObjectKey.Of(item), item);
        return objects;
    }
}
