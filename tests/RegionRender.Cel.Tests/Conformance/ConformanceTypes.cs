using System.Text.Json;

namespace RegionRender.Cel.Tests.Conformance;

/// <summary>Types as the suite writes them.</summary>
internal static class ConformanceTypes
{
    public static CelType Read(JsonElement json)
    {
        var kind = json.EnumerateObject().First();
        return kind.Name switch
        {
            "primitive" => ReadPrimitive(kind.Value.GetString()),
            "wellKnown" => kind.Value.GetString() == "TIMESTAMP" ? CelType.Timestamp : CelType.Duration,
            "messageType" => kind.Value.GetString() == "google.protobuf.Duration" ? CelType.Duration : throw new NotSupportedException(kind.Value.GetString()),
            "null" => CelType.Null,
            "dyn" => CelType.Dyn,
            "listType" => CelType.List(Read(kind.Value.GetProperty("elemType"))),
            "mapType" => CelType.Map(Read(kind.Value.GetProperty("keyType")), Read(kind.Value.GetProperty("valueType"))),
            "typeParam" => CelType.Parameter(kind.Value.GetString() ?? ""),
            "abstractType" => ReadAbstract(kind.Value),
            _ => throw new NotSupportedException(kind.Name),
        };
    }

    private static CelType ReadAbstract(JsonElement json)
    {
        var parameters = json.GetProperty("parameterTypes").EnumerateArray().Select(Read).ToArray();
        var name = json.GetProperty("name").GetString() ?? "";
        return name == "optional_type" ? CelType.Optional(parameters[0]) : CelType.Opaque(name, parameters);
    }

    private static CelType ReadPrimitive(string? name) => name switch
    {
        "BOOL" => CelType.Bool,
        "INT64" => CelType.Int,
        "UINT64" => CelType.Uint,
        "DOUBLE" => CelType.Double,
        "STRING" => CelType.String,
        "BYTES" => CelType.Bytes,
        _ => throw new NotSupportedException(name),
    };
}
