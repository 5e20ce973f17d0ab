using System.Collections.Immutable;
using static RegionRender.Cel.Overload;

namespace RegionRender.Cel;

/// <summary>Kubernetes' IP and CIDR libraries. They take no IPv4 address that is written as one of IPv6 (Kubernetes 1.36: apiserver cel/library/ip.go, parseIPAddr).</summary>
internal static class NetworkFunctions
{
    public static ImmutableArray<Overload> Overloads { get; } =
    [
        Global("ip", [CelType.String], LibraryTypes.Ip, arguments => ParseIp(arguments[0])),
        Global("isIP", [CelType.String], CelType.Bool, arguments => CelValue.Bool(IpOf(arguments[0]) is not null)),
        Global("ip.isCanonical", [CelType.String], CelType.Bool, arguments => IsCanonical(arguments[0])),
        Global("string", [LibraryTypes.Ip], CelType.String, arguments => Ask<IpAddress>(arguments[0], ip => CelValue.String(ip.ToString()))),
        Member("family", [LibraryTypes.Ip], CelType.Int, arguments => Ask<IpAddress>(arguments[0], ip => CelValue.Int(ip.IsV4 ? 4 : 6))),
        Test("isUnspecified", ip => ip.IsUnspecified),
        Test("isLoopback", ip => ip.IsLoopback),
        Test("isLinkLocalMulticast", ip => ip.IsLinkLocalMulticast),
        Test("isLinkLocalUnicast", ip => ip.IsLinkLocalUnicast),
        Test("isGlobalUnicast", ip => ip.IsGlobalUnicast),
        Global("cidr", [CelType.String], LibraryTypes.Cidr, arguments => ParseCidr(arguments[0])),
        Global("isCIDR", [CelType.String], CelType.Bool, arguments => CelValue.Bool(CidrOf(arguments[0]) is not null)),
        Global("string", [LibraryTypes.Cidr], CelType.String, arguments => Ask<Cidr>(arguments[0], cidr => CelValue.String(cidr.ToString()))),
        Member("ip", [LibraryTypes.Cidr], LibraryTypes.Ip, arguments => Ask<Cidr>(arguments[0], cidr => CelValue.Opaque(LibraryTypes.Ip, cidr.Address))),
        Member("masked", [LibraryTypes.Cidr], LibraryTypes.Cidr, arguments => Ask<Cidr>(arguments[0], cidr => CelValue.Opaque(LibraryTypes.Cidr, cidr.Masked()))),
        Member("prefixLength", [LibraryTypes.Cidr], CelType.Int, arguments => Ask<Cidr>(arguments[0], cidr => CelValue.Int(cidr.PrefixLength))),
        Member("containsIP", [LibraryTypes.Cidr, LibraryTypes.Ip], CelType.Bool, arguments => ContainsIp(arguments[0], arguments[1])),
        Member("containsIP", [LibraryTypes.Cidr, CelType.String], CelType.Bool, arguments => ContainsIp(arguments[0], ParseIp(arguments[1]))),
        Member("containsCIDR", [LibraryTypes.Cidr, LibraryTypes.Cidr], CelType.Bool, arguments => ContainsCidr(arguments[0], arguments[1])),
        Member("containsCIDR", [LibraryTypes.Cidr, CelType.String], CelType.Bool, arguments => ContainsCidr(arguments[0], ParseCidr(arguments[1]))),
    ];

    private static CelValue ParseIp(CelValue text) => IpOf(text) is { } ip
        ? CelValue.Opaque(LibraryTypes.Ip, ip)
        : CelValue.Error($"'{text.AsString()}' is no IP address");

    private static CelValue ParseCidr(CelValue text) => CidrOf(text) is { } cidr
        ? CelValue.Opaque(LibraryTypes.Cidr, cidr)
        : CelValue.Error($"'{text.AsString()}' is no network in CIDR notation");

    private static CelValue IsCanonical(CelValue text) => IpOf(text) is { } ip
        ? CelValue.Bool(ip.ToString() == text.AsString())
        : CelValue.Error($"'{text.AsString()}' is no IP address");

    private static IpAddress? IpOf(CelValue text) => IpAddress.Parse(text.AsString()) is { IsMapped: false } ip ? ip : null;

    private static Cidr? CidrOf(CelValue text) => Cidr.Parse(text.AsString()) is { Address.IsMapped: false } cidr ? cidr : null;

    private static CelValue ContainsIp(CelValue cidr, CelValue ip) =>
        ip.IsError ? ip : Ask<Cidr>(cidr, network => Ask<IpAddress>(ip, address => CelValue.Bool(network.Contains(address))));

    private static CelValue ContainsCidr(CelValue cidr, CelValue other) =>
        other.IsError ? other : Ask<Cidr>(cidr, network => Ask<Cidr>(other, inner => CelValue.Bool(network.Contains(inner))));

    private static Overload Test(string name, Func<IpAddress, bool> test) =>
        Member(name, [LibraryTypes.Ip], CelType.Bool, arguments => Ask<IpAddress>(arguments[0], ip => CelValue.Bool(test(ip))));

    private static CelValue Ask<T>(CelValue value, Func<T, CelValue> answer)
        where T : class => value.AsOpaque<T>() is { } opaque ? answer(opaque) : CelValue.NoSuchOverload;
}
