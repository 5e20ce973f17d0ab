using System.Globalization;
using System.Text;
using RegionRender.Cel;

namespace RegionRender.Kubernetes;

/// <summary>Addresses as the API server's Go packages read them; where they are more generous than the standards, so is this.</summary>
internal static class GoAddressFormats
{
    private const int LongestHostname = 255;
    private const int LongestLabel = 63;

    /// <summary>An absolute URI, or a path from the root.</summary>
    public static bool IsUri(string text) => CelUrl.Parse(text) is not null;

    /// <summary>One label without dashes but for one after the first character, or labels that end in a top-level domain of letters.</summary>
    public static bool IsHostname(string text)
    {
        var labels = text.Split('.');
        if (Encoding.UTF8.GetByteCount(text) > LongestHostname || Array.Exists(labels, label => Encoding.UTF8.GetByteCount(label) > LongestLabel))
            return false;
        if (labels.Length == 1)
            return IsOnlyLabel([.. text.EnumerateRunes()]);
        return IsTopLevel([.. labels[^1].EnumerateRunes()]) && Array.TrueForAll(labels[..^1], label => IsLabel([.. label.EnumerateRunes()]));
    }

    /// <summary>Four decimal fields, with leading zeros if you like, or IPv6 that ends in such.</summary>
    public static bool IsIpv4(string text) => text.Contains('.') && IsAddress(WithoutLeadingZeros(text));

    public static bool IsIpv6(string text) => AddressFormats.IsIpv6(text);

    public static bool IsCidr(string text)
    {
        var slash = text.IndexOf('/');
        if (slash < 0)
            return false;
        var address = WithoutLeadingZeros(text[..slash]);
        var length = text.AsSpan(slash + 1);
        return !length.IsEmpty && !length.ContainsAnyExceptInRange('0', '9')
            && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            && (AddressFormats.IsIpv4(address) ? bits <= 32 : bits <= 128 && AddressFormats.IsIpv6(address));
    }

    /// <summary>6, 8 or 20 bytes: pairs between dashes or colons, or groups of four between dots.</summary>
    public static bool IsMac(string text)
    {
        if (text.Length < 14)
            return false;
        var (separator, digits) = text[2] is ':' or '-' ? (text[2], 2) : ('.', 4);
        var groups = text.Split(separator);
        return (groups.Length * digits / 2) is 6 or 8 or 20 && Array.TrueForAll(groups, group => group.Length == digits && group.All(char.IsAsciiHexDigit));
    }

    private static bool IsAddress(string text) => AddressFormats.IsIpv4(text) || AddressFormats.IsIpv6(text);

    private static bool IsOnlyLabel(ReadOnlySpan<Rune> label)
    {
        if (label.IsEmpty || !IsHostCharacter(label[0]))
            return false;
        var rest = label.Length > 1 && label[1].Value == '-' ? label[2..] : label[1..];
        return !ContainsOther(rest, IsHostCharacter);
    }

    private static bool IsLabel(ReadOnlySpan<Rune> label) =>
        !label.IsEmpty && IsHostCharacter(label[0]) && IsHostCharacter(label[^1]) && !ContainsOther(label, rune => rune.Value == '-' || IsHostCharacter(rune));

    private static bool IsTopLevel(ReadOnlySpan<Rune> label) => label.Length >= 2 && !ContainsOther(label, Rune.IsLetter);

    private static bool ContainsOther(ReadOnlySpan<Rune> label, Func<Rune, bool> isAllowed)
    {
        foreach (var rune in label)
        {
            if (!isAllowed(rune))
                return true;
        }

        return false;
    }

    private static bool IsHostCharacter(Rune rune) => Rune.IsLetter(rune) || Rune.IsSymbol(rune) || (rune.IsAscii && char.IsAsciiDigit((char)rune.Value));

    private static string WithoutLeadingZeros(string address)
    {
        var text = new StringBuilder(address.Length);
        for (var i = 0; i < address.Length; i++)
        {
            var beginsField = text.Length == 0 || text[^1] is '.' or ':';
            if (!beginsField || address[i] != '0' || i + 1 == address.Length || !char.IsAsciiHexDigit(address[i + 1]))
                text.Append(address[i]);
        }

        return text.ToString();
    }
}
