using System.Collections.Immutable;
using static RegionRender.Cel.Overload;

namespace RegionRender.Cel;

/// <summary>The encoders extension.</summary>
internal static class EncoderFunctions
{
    public static ImmutableArray<Overload> Overloads { get; } =
    [
        Global("base64.encode", [CelType.Bytes], CelType.String, arguments => CelValue.String(Convert.ToBase64String(arguments[0].AsBytes()))),
        Global("base64.decode", [CelType.String], CelType.Bytes, arguments => Decode(arguments[0].AsString())),
    ];

    private static CelValue Decode(string text) => Base64.Decode(text) is { IsDefault: false } bytes ? CelValue.Bytes(bytes) : CelValue.Error($"'{text}' is no base 64");
}
