using System.Globalization;
using System.Net;

namespace RegionRender.Schemas;

/// <summary>A range of IP addresses.</summary>
internal readonly record struct CidrRange(byte[] Address, int PrefixLength)
{
    public static bool TryParse(string text, out CidrRange range)
    {
        range = default;
        if (!AddressFormats.IsCidr(text))
            return false;
        var slash = text.IndexOf('/');
        range = new CidrRange(IPAddress.Parse(text[..slash]).GetAddressBytes(), int.Parse(text[(slash + 1)..], CultureInfo.InvariantCulture));
        return true;
    }

    public bool StrictlyContains(CidrRange other)
    {
        if (Address.Length != other.Address.Length || other.PrefixLength <= PrefixLength)
            return false;
        for (var bit = 0; bit < PrefixLength; bit++)
        {
            var mask = 0x80 >> (bit % 8);
            if ((Address[bit / 8] & mask) != (other.Address[bit / 8] & mask))
                return false;
        }

        return true;
    }
}
