using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Flux;

namespace RegionRender.Core.Decommissioning;

/// <summary>The names by which the estate can ask for an object to go.</summary>
internal static class EstateNames
{
    private const string K0rdent = "k0rdent.mirantis.com";

    // The layers that hold what belongs to credentials; there may be a Secret of the same name elsewhere.
    private const string Credentials = "credentials";
    private const string OnRegionBase = "base";

    /// <summary>Every name of the object, the closest first; none for Management, which never goes.</summary>
    public static IEnumerable<EstateName> Of(ObjectPlace item)
    {
        if (item.Id is { Group: K0rdent, Kind: "Management" })
            return [];
        return item.Id is { Group: K0rdent, Kind: "ClusterDeployment" }
            ? [new EstateName(EstateKinds.Cluster, item.Id.Name)]
            : OfOthers(item);
    }

    private static IEnumerable<EstateName> OfOthers(ObjectPlace item)
    {
        var id = item.Id;
        if (FluxKustomization.Is(id) && DerivedNames.ClusterOfWorkload(id.Name) is { } cluster)
            yield return new EstateName(EstateKinds.Cluster, cluster);
        foreach (var credential in CredentialsOf(item))
            yield return new EstateName(EstateKinds.Credential, credential);
        yield return new EstateName(id.Kind, id.Name);
        if (id.Namespace is { } space)
            yield return new EstateName(id.Kind, $"{space}/{id.Name}");
        if (item.Region is { } region)
            yield return new EstateName(EstateKinds.Region, region);
    }

    // Names that follow from the Credential's. What the estate named itself was there before, and is named by its own kind.
    private static IEnumerable<string> CredentialsOf(ObjectPlace item)
    {
        if (item.Layer is not (Credentials or OnRegionBase))
            yield break;
        foreach (var name in CredentialObjectsOf(item.Id.Kind, item.Id.Name))
        {
            yield return name;
            if (WithoutEnd(name, DerivedNames.Credential("", item.Region ?? Credential.Management)) is { } credential)
                yield return credential;
        }
    }

    private static IEnumerable<string> CredentialObjectsOf(string kind, string name)
    {
        if (kind == "ConfigMap")
            return WithoutEnd(name, DerivedNames.ResourceTemplate("")) is { } ofTemplate ? [ofTemplate] : [];
        if (kind.EndsWith("Secret", StringComparison.Ordinal))
            return WithoutEnd(name, DerivedNames.IdentitySecret("")) is { } ofSecret ? [name, ofSecret] : [name];
        return kind == "Credential" || kind.EndsWith("Identity", StringComparison.Ordinal) ? [name] : [];
    }

    private static string? WithoutEnd(string name, string end) =>
        name.Length > end.Length && name.EndsWith(end, StringComparison.Ordinal) ? name[..^end.Length] : null;
}
