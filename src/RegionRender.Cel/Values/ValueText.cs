using System.Globalization;
using System.Text;

namespace RegionRender.Cel;

/// <summary>The text of a value as <c>string(x)</c> gives it.</summary>
internal static class ValueText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null if the value has no text: lists, maps, null, and bytes that are no UTF-8.</summary>
    public static string? Of(CelValue value) => value.Kind switch
    {
        CelValueKind.String => value.AsString(),
        CelValueKind.Bool => value.AsBool() ? "true" : "false",
        CelValueKind.Int => value.AsInt64().ToString(CultureInfo.InvariantCulture),
        CelValueKind.Uint => value.AsUInt64().ToString(CultureInfo.InvariantCulture),
        CelValueKind.Double => DoubleText.Of(value.AsDouble()),
        CelValueKind.Bytes => OfBytes(value.AsBytes()),
        CelValueKind.Type => value.AsType().Name,
        CelValueKind.Timestamp => value.AsTimestamp()?.ToString(),
        CelValueKind.Duration => CelDuration.Format(value.AsNanoseconds()),
        CelValueKind.Opaque => value.AsOpaque<object>()?.ToString(),
        _ => null,
    };

    private static string? OfBytes(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
