using System.Collections.Immutable;
using System.Globalization;

namespace RegionRender.Cel;

/// <summary>A version as semver.org has it; build metadata does not count in comparisons.</summary>
internal sealed record SemanticVersion(ulong Major, ulong Minor, ulong Patch, ImmutableArray<string> PreRelease, string Text) : IComparable<SemanticVersion>
{
    public static SemanticVersion? Parse(string text)
    {
        var parts = text.Split('.', 3);
        if (parts.Length != 3 || !TryReadNumber(parts[0], out var major) || !TryReadNumber(parts[1], out var minor))
            return null;
        var (patch, build) = Cut(parts[2], '+');
        (patch, var preRelease) = Cut(patch, '-');
        if (!TryReadNumber(patch, out var number) || build?.Split('.').All(IsIdentifier) == false || preRelease?.Split('.').All(IsPreRelease) == false)
            return null;
        return new SemanticVersion(major, minor, number, preRelease is null ? [] : [.. preRelease.Split('.')], text);
    }

    /// <summary>The same, but a leading <c>v</c>, leading zeros and missing parts are made good.</summary>
    public static SemanticVersion? ParseTolerant(string text)
    {
        var parts = (text.StartsWith('v') ? text[1..] : text).Split('.', 3).Select(WithoutLeadingZeros).ToArray();
        if (parts.Length == 3)
            return Parse(string.Join('.', parts));
        return parts[^1].AsSpan().ContainsAny('+', '-') ? null : Parse(string.Join('.', parts.Concat(Enumerable.Repeat("0", 3 - parts.Length))));
    }

    public int CompareTo(SemanticVersion? other)
    {
        if (other is null)
            return 1;
        var order = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        if (order != 0)
            return Math.Sign(order);
        if (PreRelease.IsEmpty || other.PreRelease.IsEmpty)
            return other.PreRelease.Length.CompareTo(0) - PreRelease.Length.CompareTo(0);
        for (var i = 0; i < PreRelease.Length && i < other.PreRelease.Length; i++)
        {
            order = Compare(PreRelease[i], other.PreRelease[i]);
            if (order != 0)
                return Math.Sign(order);
        }

        return PreRelease.Length.CompareTo(other.PreRelease.Length);
    }

    public bool Equals(SemanticVersion? other) => other is not null && CompareTo(other) == 0;

    public override int GetHashCode() => HashCode.Combine(Major, Minor, Patch);

    public override string ToString() => Text;

    // Numbers come before words.
    private static int Compare(string left, string right) => (TryReadNumber(left, out var a), TryReadNumber(right, out var b)) switch
    {
        (true, true) => a.CompareTo(b),
        (true, false) => -1,
        (false, true) => 1,
        _ => string.CompareOrdinal(left, right),
    };

    private static (string Head, string? Tail) Cut(string text, char separator)
    {
        var index = text.IndexOf(separator, StringComparison.Ordinal);
        return index < 0 ? (text, null) : (text[..index], text[(index + 1)..]);
    }

    private static bool TryReadNumber(string text, out ulong number)
    {
        number = 0;
        return !(text.Length > 1 && text[0] == '0') && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool IsIdentifier(string text) => text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    private static bool IsPreRelease(string text) => IsIdentifier(text) && (!text.All(char.IsAsciiDigit) || TryReadNumber(text, out _));

    private static string WithoutLeadingZeros(string part)
    {
        if (part.Length < 2)
            return part;
        var trimmed = part.TrimStart('0');
        return trimmed.Length == 0 || !char.IsAsciiDigit(trimmed[0]) ? "0" + trimmed : trimmed;
    }
}
