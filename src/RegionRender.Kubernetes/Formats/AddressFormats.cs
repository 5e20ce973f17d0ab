using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RegionRender.Kubernetes;

/// <summary>Addresses of hosts and networks.</summary>
internal static class AddressFormats
{
    public static bool IsIpv4(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 4 && parts.All(part =>
            part.Length is >= 1 and <= 3
            && (part.Length == 1 || part[0] != '0')
            && !part.AsSpan().ContainsAnyExceptInRange('0', '9')
            && int.Parse(part, CultureInfo.InvariantCulture) <= 255);
    }

    public static bool IsIpv6(string text)
    {
        if (!text.All(c => char.IsAsciiHexDigit(c) || c is ':' or '.') || !IPAddress.TryParse(text, out var address))
            return false;

        // .NET reads an embedded IPv4 address more freely than the standard.
        var last = text[(text.LastIndexOf(':') + 1)..];
        return address.AddressFamily == AddressFamily.InterNetworkV6 && (!last.Contains('.') || IsIpv4(last));
    }

    public static bool IsCidr(string text)
    {
        var slash = text.IndexOf('/');
        if (slash < 0)
            return false;
        var prefix = text[(slash + 1)..];
        var limit = IsIpv4(text[..slash]) ? 32 : IsIpv6(text[..slash]) ? 128 : -1;
        return prefix.Length is >= 1 and <= 3
            && (prefix.Length == 1 || prefix[0] != '0')
            && !prefix.AsSpan().ContainsAnyExceptInRange('0', '9')
            && int.Parse(prefix, CultureInfo.InvariantCulture) <= limit;
    }
}
