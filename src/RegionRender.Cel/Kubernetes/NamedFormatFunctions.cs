using System.Collections.Immutable;
using static RegionRender.Cel.Overload;

namespace RegionRender.Cel;

/// <summary>Kubernetes' format library.</summary>
internal static class NamedFormatFunctions
{
    public static ImmutableArray<Overload> Overloads { get; } =
    [
        .. NamedFormats.All.Select(entry => Global($"format.{entry.Function}", [], LibraryTypes.Format, _ => CelValue.Opaque(LibraryTypes.Format, entry.Format))),
        Global("format.named", [CelType.String], CelType.Optional(LibraryTypes.Format), arguments => NamedFormats.Find(arguments[0].AsString()) is { } format
            ? CelValue.Some(CelValue.Opaque(LibraryTypes.Format, format))
            : CelValue.None),
        Member("validate", [LibraryTypes.Format, CelType.String], CelType.Optional(CelType.List(CelType.String)), arguments => Validate(arguments[0], arguments[1].AsString())),
    ];

    private static CelValue Validate(CelValue format, string text)
    {
        if (format.AsOpaque<NamedFormat>() is not { } named)
            return CelValue.NoSuchOverload;
        return named.FindFault(text) is { } fault ? CelValue.Some(CelValue.List(CelValue.String(fault))) : CelValue.None;
    }
}
