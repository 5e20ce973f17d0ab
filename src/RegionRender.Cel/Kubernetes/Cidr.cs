using System.Globalization;

namespace RegionRender.Cel;

/// <summary>An address with the length of its network's prefix; bits behind the prefix are kept.</summary>
internal sealed record Cidr(IpAddress Address, int PrefixLength)
{
    public bool HasHostBits => (Address.Bits & ~Mask) != 0;

    private UInt128 Mask => PrefixLength == 0 ? 0 : UInt128.MaxValue << (Address.Length - PrefixLength);

    public static Cidr? Parse(string text)
    {
        var slash = text.LastIndexOf('/');
        if (slash < 0 || IpAddress.Parse(text[..slash]) is not { } address)
            return null;
        var digits = text.AsSpan(slash + 1);
        if (digits.Length is 0 or > 3 || (digits.Length > 1 && digits[0] == '0') || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return null;
        return length <= address.Length ? new Cidr(address, length) : null;
    }

    public bool Contains(IpAddress address) => address.IsV4 == Address.IsV4 && (address.Bits & Mask) == (Address.Bits & Mask);

    public bool Contains(Cidr other) => other.PrefixLength >= PrefixLength && Contains(other.Address);

    public bool StrictlyContains(Cidr other) => other.PrefixLength > PrefixLength && Contains(other);

    public Cidr Masked() => this with { Address = Address with { Bits = Address.Bits & Mask } };

    public override string ToString() => $"{Address}/{PrefixLength.ToString(CultureInfo.InvariantCulture)}";
}
