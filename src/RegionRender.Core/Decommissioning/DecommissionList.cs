using System.Collections.Immutable;
using RegionRender.Core.Estates;

namespace RegionRender.Core.Decommissioning;

/// <summary>The entries of <c>decommission</c>, by what they name.</summary>
internal sealed class DecommissionList
{
    private readonly Dictionary<EstateName, Decommission> _entries = [];
    private readonly HashSet<(string Service, string Cluster)> _services = [];

    public DecommissionList(ImmutableArray<Decommission> entries)
    {
        foreach (var entry in entries)
        {
            _entries.TryAdd(new EstateName(entry.Kind.Value, entry.Name.Value), entry);
            foreach (var cluster in entry.Clusters)
                _services.Add((entry.Name.Value, cluster.Value));
        }
    }

    /// <summary>The entry that permits the object to leave the estate; null if none does.</summary>
    public Decommission? EntryFor(ObjectPlace item)
    {
        if (_entries.Count == 0)
            return null;
        foreach (var name in EstateNames.Of(item))
        {
            if (_entries.TryGetValue(name, out var entry))
                return entry;
        }

        return null;
    }

    /// <summary>
    /// True if Flux shall delete the object with its file. What lies on a region is left behind with the region: its cluster goes next, or is not ours.
    /// </summary>
    public bool LetsGo(ObjectPlace item) => _entries.Count > 0 && EstateNames.Of(item).Any(name => _entries.ContainsKey(name) && !LeavesBehind(name, item));

    /// <summary>True if the region is to go.</summary>
    public bool Retires(string region) => _entries.ContainsKey(new EstateName(EstateKinds.Region, region));

    /// <summary>True if the delivery of a region changes hands; of management where it is null.</summary>
    public bool HandsOver(string? region) => _entries.ContainsKey(new EstateName(EstateKinds.Delivery, region ?? Credential.Management));

    /// <summary>True if the service may leave the cluster.</summary>
    public bool Uninstalls(string service, string cluster) => _services.Contains((service, cluster));

    private static bool LeavesBehind(EstateName name, ObjectPlace item) => item.IsOnRegion && name.Kind == EstateKinds.Region;
}
