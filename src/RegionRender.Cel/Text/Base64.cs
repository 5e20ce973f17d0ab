using System.Collections.Immutable;

namespace RegionRender.Cel;

/// <summary>Base 64 with or without padding.</summary>
internal static class Base64
{
    /// <summary>The default array if the text is no base 64.</summary>
    public static ImmutableArray<byte> Decode(string text)
    {
        var padded = text.Length % 4 == 0 || text.EndsWith('=') ? text : text.PadRight(text.Length + 4 - (text.Length % 4), '=');
        var bytes = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, bytes, out var length) ? [.. bytes.AsSpan(0, length)] : default;
    }
}
