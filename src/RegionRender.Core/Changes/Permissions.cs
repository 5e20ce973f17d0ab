using System.Collections.Immutable;
using RegionRender.Core.Decommissioning;
using RegionRender.Core.Estates;
using RegionRender.Kubernetes;

namespace RegionRender.Core.Changes;

/// <summary>What the estate and the command line let go, and which of these words were of use.</summary>
internal sealed class Permissions(ImmutableArray<Decommission> entries, ImmutableArray<string> allowed)
{
    private readonly DecommissionList _entries = new(entries);
    private readonly HashSet<string> _allowed = [.. allowed];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public DecommissionList Entries => _entries;

    /// <summary>Names given on the command line that let nothing go.</summary>
    public IEnumerable<string> Needless => _allowed.Where(name => !_used.Contains(name)).Order(StringComparer.Ordinal);

    /// <summary>True if the command line lets the object stay behind.</summary>
    public bool Allows(ObjectPlace item)
    {
        var names = NamesOf(item).Where(_allowed.Contains).ToList();
        _used.UnionWith(names);
        return names.Count > 0;
    }

    /// <summary>True if the command line takes the folder for this estate's although another one is rendered there.</summary>
    public bool AllowsEstate(string name)
    {
        _used.Add($"Estate/{name}");
        return _allowed.Contains($"Estate/{name}");
    }

    /// <summary>Every way to name an object on the command line, the closest first.</summary>
    public static IEnumerable<string> NamesOf(ObjectPlace item) => EstateNames.Of(item).Select(name => name.ToString())
        .Concat([Plain(item.Id), item.Id.ToString(), $"{item.Cluster}/{Plain(item.Id)}", $"{item.Cluster}/{item.Id}"]).Distinct();

    private static string Plain(ManifestId id) => $"{id.Kind}/{id.Name}";
}
