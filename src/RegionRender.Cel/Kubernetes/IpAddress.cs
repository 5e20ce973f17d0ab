using System.Globalization;

namespace RegionRender.Cel;

/// <summary>An IP address. Read strictly, as Go's net/netip does: four decimal fields without leading zeros, or IPv6; no zone.</summary>
internal sealed record IpAddress(UInt128 Bits, bool IsV4)
{
    private const int Groups = 8;

    public int Length => IsV4 ? 32 : 128;

    public bool IsUnspecified => Bits == 0;

    public bool IsLoopback => IsV4 ? Bits >> 24 == 127 : Bits == 1;

    public bool IsMulticast => IsV4 ? Bits >> 28 == 0xE : Bits >> 120 == 0xFF;

    public bool IsLinkLocalMulticast => IsV4 ? Bits >> 8 == 0xE00000 : (Bits >> 112 & 0xFF0F) == 0xFF02;

    public bool IsLinkLocalUnicast => IsV4 ? Bits >> 16 == 0xA9FE : Bits >> 118 == 0xFE80 >> 6;

    public bool IsGlobalUnicast => !IsUnspecified && !(IsV4 && Bits == uint.MaxValue) && !IsLoopback && !IsMulticast && !IsLinkLocalUnicast;

    /// <summary>True for an IPv4 address that is written as one of IPv6.</summary>
    public bool IsMapped => !IsV4 && Bits >> 32 == 0xFFFF;

    public static IpAddress? Parse(string text)
    {
        if (!text.Contains(':'))
            return ParseV4(text) is { } bits ? new IpAddress(bits, true) : null;
        return ParseV6(text) is { } wide ? new IpAddress(wide, false) : null;
    }

    /// <summary>The canonical form: for IPv6 lower case, with the first longest run of zeros left out.</summary>
    public override string ToString() => IsV4
        ? $"{(byte)(Bits >> 24)}.{(byte)(Bits >> 16)}.{(byte)(Bits >> 8)}.{(byte)Bits}"
        : FormatV6([.. Enumerable.Range(0, Groups).Select(i => (ushort)(Bits >> (112 - (16 * i))))]);

    private static uint? ParseV4(string text)
    {
        var fields = text.Split('.');
        if (fields.Length != 4)
            return null;
        var bits = 0u;
        foreach (var field in fields)
        {
            if (field.Length is 0 or > 3 || (field.Length > 1 && field[0] == '0') || !byte.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                return null;
            bits = (bits << 8) | value;
        }

        return bits;
    }

    private static UInt128? ParseV6(string text)
    {
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
            return ParseGroups(text, mayEndInV4: true) is { Count: Groups } all ? Join(all) : null;
        var head = ParseGroups(text[..gap], mayEndInV4: false);
        var tail = ParseGroups(text[(gap + 2)..], mayEndInV4: true);
        if (head is null || tail is null || head.Count + tail.Count >= Groups)
            return null;
        return Join([.. head, .. Enumerable.Repeat((ushort)0, Groups - head.Count - tail.Count), .. tail]);
    }

    private static List<ushort>? ParseGroups(string text, bool mayEndInV4)
    {
        var groups = new List<ushort>();
        var fields = text.Length == 0 ? [] : text.Split(':');
        for (var i = 0; i < fields.Length; i++)
        {
            if (mayEndInV4 && i == fields.Length - 1 && fields[i].Contains('.'))
            {
                if (ParseV4(fields[i]) is not { } bits)
                    return null;
                groups.Add((ushort)(bits >> 16));
                groups.Add((ushort)bits);
            }
            else if (fields[i].Length is > 0 and <= 4 && ushort.TryParse(fields[i], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var group))
            {
                groups.Add(group);
            }
            else
            {
                return null;
            }
        }

        return groups;
    }

    private static UInt128 Join(List<ushort> groups) => groups.Aggregate(UInt128.Zero, (bits, group) => (bits << 16) | group);

    private static string FormatV6(ushort[] groups)
    {
        var (start, length) = (-1, 1);
        for (var i = 0; i < Groups; i++)
        {
            var end = i;
            while (end < Groups && groups[end] == 0)
                end++;
            if (end - i > length)
                (start, length) = (i, end - i);
            i = Math.Max(i, end - 1);
        }

        var texts = groups.Select(group => group.ToString("x", CultureInfo.InvariantCulture)).ToArray();
        return start < 0 ? string.Join(':', texts) : $"{string.Join(':', texts[..start])}::{string.Join(':', texts[(start + length)..])}";
    }
}
