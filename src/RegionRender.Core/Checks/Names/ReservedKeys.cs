namespace RegionRender.Core.Checks;

/// <summary>Prefixes of labels and annotations that somebody else writes.</summary>
internal static class ReservedKeys
{
    public const string K0rdent = "k0rdent";
    public const string RegionRender = "RegionRender";

    private const string K0rdentDomain = "k0rdent.mirantis.com";

    /// <summary>Who owns the label; null: the user may write it.</summary>
    public static string? OwnerOfLabel(string key)
    {
        if (key == "app.kubernetes.io/managed-by")
            return RegionRender;
        var (prefix, name) = Split(key);
        if (IsIn(prefix, K0rdentDomain))
            return prefix == K0rdentDomain && IsUsers(name) ? null : K0rdent;
        return OwnerOfPrefix(prefix);
    }

    /// <summary>Who owns the annotation; null: the user may write it.</summary>
    public static string? OwnerOfAnnotation(string key) => OwnerOfPrefix(Split(key).Prefix);

    private static string? OwnerOfPrefix(string prefix)
    {
        if (IsIn(prefix, "regionrender.io"))
            return RegionRender;
        return IsIn(prefix, "toolkit.fluxcd.io") ? "Flux" : null;
    }

    private static (string Prefix, string Name) Split(string key) =>
        key.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? (key[..slash], key[(slash + 1)..]) : ("", key);

    private static bool IsIn(string prefix, string domain) =>
        prefix == domain || (prefix.EndsWith(domain, StringComparison.Ordinal) && prefix[^(domain.Length + 1)] == '.');

    private static bool IsUsers(string name) => name.StartsWith("kof-", StringComparison.Ordinal) || name.StartsWith("istio-", StringComparison.Ordinal);
}
