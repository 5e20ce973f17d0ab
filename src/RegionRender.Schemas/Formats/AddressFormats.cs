using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RegionRender.Schemas;

/// <summary>Addresses of hosts, networks, people and resources.</summary>
internal static class AddressFormats
{
    private static readonly SearchValues<char> UriCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    private static readonly SearchValues<char> LocalPartCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-/=?^_`{|}~.");

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

    public static bool IsHostname(string text) =>
        text.Length is >= 1 and <= 253 && text.Split('.').All(label =>
            label.Length is >= 1 and <= 63
            && label[0] != '-' && label[^1] != '-'
            && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            && (!label.AsSpan(2 <= label.Length ? 2 : label.Length).StartsWith("--") || label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase)));

    public static bool IsEmail(string text)
    {
        var at = text.LastIndexOf('@');
        if (at < 1)
            return false;
        var domain = text[(at + 1)..];
        return IsLocalPart(text[..at]) && (domain.StartsWith('[') ? IsAddressLiteral(domain) : IsHostname(domain));
    }

    public static bool IsUri(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0
            && char.IsAsciiLetter(text[0])
            && text[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')
            && HasUriCharacters(text) && HasPlainAuthority(text[(colon + 1)..]);
    }

    public static bool IsUriReference(string text)
    {
        var colon = text.AsSpan().IndexOfAny(":/?#");
        var isRelative = colon < 0 || text[colon] != ':';
        return isRelative ? HasUriCharacters(text) && HasPlainAuthority(text) : IsUri(text);
    }

    private static bool IsLocalPart(string text)
    {
        if (text.Length > 1 && text[0] == '"' && text[^1] == '"')
            return !text.AsSpan(1, text.Length - 2).Contains('"');
        return text.AsSpan().IndexOfAnyExcept(LocalPartCharacters) < 0
            && text[0] != '.' && text[^1] != '.' && !text.Contains("..", StringComparison.Ordinal);
    }

    private static bool IsAddressLiteral(string domain)
    {
        if (!domain.EndsWith(']'))
            return false;
        var address = domain[1..^1];
        return address.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase) ? IsIpv6(address[5..]) : IsIpv4(address);
    }

    private static bool HasUriCharacters(string text)
    {
        if (text.AsSpan().IndexOfAnyExcept(UriCharacters) >= 0 || text.AsSpan().Count('#') > 1)
            return false;
        for (var i = text.IndexOf('%'); i >= 0; i = text.IndexOf('%', i + 1))
        {
            if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
                return false;
        }

        return true;
    }

    // Brackets stand around an IPv6 address in the authority only, and a port is a number.
    private static bool HasPlainAuthority(string afterScheme)
    {
        if (!afterScheme.StartsWith("//", StringComparison.Ordinal))
            return !afterScheme.AsSpan().ContainsAny('[', ']');
        var end = afterScheme.AsSpan(2).IndexOfAny("/?#");
        var authority = end < 0 ? afterScheme[2..] : afterScheme.Substring(2, end);
        var rest = afterScheme[(authority.Length + 2)..];
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        if (authority.AsSpan().Count('@') > 1 || rest.AsSpan().ContainsAny('[', ']') || authority.AsSpan(0, authority.Length - host.Length).ContainsAny('[', ']'))
            return false;
        if (host.StartsWith('['))
        {
            var close = host.IndexOf(']');
            return close > 0 && IsIpLiteral(host[1..close]) && IsPort(host[(close + 1)..]);
        }

        var colon = host.IndexOf(':');
        return !host.AsSpan().ContainsAny('[', ']') && (colon < 0 || IsPort(host[colon..]));
    }

    private static bool IsIpLiteral(string text) => IsIpv6(text) || text.StartsWith('v') || text.StartsWith('V');

    private static bool IsPort(string text) => text.Length == 0 || (text[0] == ':' && !text.AsSpan(1).ContainsAnyExceptInRange('0', '9'));
}
