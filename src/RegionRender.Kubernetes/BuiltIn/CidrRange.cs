using System.Globalization;
using System.Net;
using RegionRender.Schemas;

namespace RegionRender.Kubernetes;

/// <summary>A range of IP addresses.</summary>
internal readonly record struct CidrRange(byte[] Address, int PrefixLength)
{
    private const int MappedPrefix = 10;

    public static bool TryParse(string text, out CidrRange range)
    {
        range = default;
        if (!AddressFormats.IsCidr(text))
            return false;
        var slash = text.IndexOf('/');
        range = new CidrRange(IPAddress.Parse(text[..slash]).GetAddressBytes(), int.Parse(text[(slash + 1)..], CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>What the server has against the range, or null: one text means one range.</summary>
    // Source: parseCIDR in apimachinery/pkg/util/validation/ip.go; strict by default since Kubernetes 1.36 (KEP-4858).
    public static string? WhyNot(string text)
    {
        if (!TryParse(text, out var range))
            return "must be an address and a prefix length, without leading zeros, such as '10.0.0.0/8'";
        if (range.IsMapped)
            return "must not be an IPv4 range in the clothes of IPv6";
        return range.HasHostBits ? "must not have bits set beyond the prefix length" : null;
    }

    public bool StrictlyContains(CidrRange other)
    {
        if (Address.Length != other.Address.Length || other.PrefixLength <= PrefixLength)
            return false;
        for (var bit = 0; bit < PrefixLength; bit++)
        {
            if (IsSet(bit) != other.IsSet(bit))
                return false;
        }

        return true;
    }

    private bool HasHostBits
    {
        get
        {
            for (var bit = PrefixLength; bit < Address.Length * 8; bit++)
            {
                if (IsSet(bit))
                    return true;
            }

            return false;
        }
    }

    private bool IsMapped =>
        Address.Length == 16 && Address.AsSpan(0, MappedPrefix).IndexOfAnyExcept((byte)0) < 0 && Address[MappedPrefix] == 0xff && Address[MappedPrefix + 1] == 0xff;

    private bool IsSet(int bit) => (Address[bit / 8] & (0x80 >> (bit % 8))) != 0;
}
