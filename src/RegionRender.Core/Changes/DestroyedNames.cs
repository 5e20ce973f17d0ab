using RegionRender.Core.Decommissioning;

namespace RegionRender.Core.Changes;

/// <summary>
/// The one word of the estate for objects that go together: an identity and a Secret go by the name of their credential, what registers a region
/// by that of the region.
/// </summary>
internal sealed class DestroyedNames
{
    private readonly Dictionary<EstateName, int> _counts;
    private readonly HashSet<string> _regions;
    private readonly string _management;

    public DestroyedNames(IReadOnlyCollection<ObjectChange> destroyed, string management)
    {
        _management = management;
        _regions = [.. destroyed.Where(item => item.Id.Kind == EstateKinds.Region).Select(item => item.Id.Name)];
        _counts = destroyed.SelectMany(NamesOf).GroupBy(name => name).ToDictionary(group => group.Key, group => group.Count());
    }

    /// <summary>The name that an entry for the object would have.</summary>
    public EstateName Of(ObjectChange item)
    {
        var own = NamesOf(item).ToList();
        if (own is [{ Kind: EstateKinds.Cluster or EstateKinds.Region } first, ..])
            return first;
        if (own.Where(name => name.Kind == EstateKinds.Credential).OrderByDescending(name => _counts.GetValueOrDefault(name)).FirstOrDefault() is { Kind: not null } credential
            && (item.Id.Kind == EstateKinds.Credential || _counts.GetValueOrDefault(credential) > 1))
        {
            return credential;
        }

        // The Region goes itself, and with it what exists only for it.
        return own.FirstOrDefault(name => name.Kind == EstateKinds.Region && _regions.Contains(name.Name)) is { Kind: not null } region
            ? region
            : own.FirstOrDefault(name => name.Kind == item.Id.Kind, new EstateName(item.Id.Kind, item.Id.Name));
    }

    /// <summary>True if the object is the one that the name is of, and not one that goes with it.</summary>
    public static bool IsNamed(ObjectChange item, EstateName name) => item.Id.Kind == name.Kind || (name.Kind == EstateKinds.Cluster && item.Id.Kind == "ClusterDeployment");

    private IEnumerable<EstateName> NamesOf(ObjectChange item) => EstateNames.Of(ObjectPlace.InFile(item.Id, item.Cluster, item.Path, _management));
}
