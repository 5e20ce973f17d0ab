using System.Buffers.Text;

namespace RegionRender.Schemas;

/// <summary>The formats that the API server judges strings by.</summary>
internal static class KubernetesFormats
{
    /// <summary>What judges a format, or null if it accepts everything.</summary>
    public static Func<string, bool>? Find(string format) => format switch
    {
        "byte" => IsBase64,
        "date-time" or "datetime" => TimeFormats.IsDateTime,
        "date" => TimeFormats.IsDate,
        "duration" => TimeFormats.IsGoDuration,
        "ipv4" => AddressFormats.IsIpv4,
        "ipv6" => AddressFormats.IsIpv6,
        "cidr" => AddressFormats.IsCidr,
        "mac" => AddressFormats.IsMac,
        "hostname" => AddressFormats.IsHostname,
        "email" => AddressFormats.IsEmail,
        "uri" => AddressFormats.IsRequestUri,
        "uuid" or "uuid3" or "uuid4" or "uuid5" => text => Guid.TryParse(text, out _),
        _ => null,
    };

    private static bool IsBase64(string text) => Base64.IsValid(text);
}
