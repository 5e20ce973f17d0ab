namespace RegionRender.Cel;

/// <summary>The types that Kubernetes' libraries bring, by the names that the API server gives them.</summary>
internal static class LibraryTypes
{
    public static readonly CelType Url = CelType.Opaque("kubernetes.URL");
    public static readonly CelType Ip = CelType.Opaque("net.IP");
    public static readonly CelType Cidr = CelType.Opaque("net.CIDR");
    public static readonly CelType Quantity = CelType.Opaque("kubernetes.Quantity");
    public static readonly CelType Semver = CelType.Opaque("kubernetes.Semver");
    public static readonly CelType Format = CelType.Opaque("kubernetes.NamedFormat");
}
