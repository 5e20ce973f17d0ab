using RegionRender.Cel;

namespace RegionRender.Kubernetes;

/// <summary>Addresses of hosts and networks.</summary>
internal static class AddressFormats
{
    public static bool IsIpv4(string text) => IpAddress.Parse(text) is { IsV4: true };

    public static bool IsIpv6(string text) => IpAddress.Parse(text) is { IsV4: false };

    public static bool IsCidr(string text) => Cidr.Parse(text) is not null;
}
