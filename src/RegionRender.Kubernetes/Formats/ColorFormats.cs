using System.Globalization;

namespace RegionRender.Kubernetes;

/// <summary>Colors as in style sheets.</summary>
internal static class ColorFormats
{
    /// <summary>Three or six hexadecimal digits, with or without <c>#</c>.</summary>
    public static bool IsHexColor(string text)
    {
        var digits = text.StartsWith('#') ? text[1..] : text;
        return digits.Length is 3 or 6 && digits.All(char.IsAsciiHexDigit);
    }

    /// <summary><c>rgb(0, 128, 255)</c></summary>
    public static bool IsRgbColor(string text)
    {
        if (!text.StartsWith("rgb(", StringComparison.Ordinal) || !text.EndsWith(')'))
            return false;
        var parts = text[4..^1].Split(',');
        return parts.Length == 3 && Array.TrueForAll(parts, IsPart);
    }

    private static bool IsPart(string part)
    {
        var digits = part.Trim(' ', '\t', '\n', '\f', '\r');
        return digits.Length is > 0 and <= 3 && (digits.Length == 1 || digits[0] != '0') && byte.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }
}
