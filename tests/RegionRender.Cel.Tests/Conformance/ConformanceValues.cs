using System.Globalization;
using System.Text.Json;

namespace RegionRender.Cel.Tests.Conformance;

/// <summary>Values as the suite writes them.</summary>
internal static class ConformanceValues
{
    public static CelValue Read(JsonElement json)
    {
        var kind = json.EnumerateObject().First();
        return kind.Name switch
        {
            "nullValue" => CelValue.Null,
            "boolValue" => CelValue.Bool(kind.Value.GetBoolean()),
            "int64Value" => CelValue.Int(long.Parse(kind.Value.GetString() ?? "", CultureInfo.InvariantCulture)),
            "uint64Value" => CelValue.Uint(ulong.Parse(kind.Value.GetString() ?? "", CultureInfo.InvariantCulture)),
            "doubleValue" => CelValue.Double(ReadDouble(kind.Value)),
            "stringValue" => CelValue.String(kind.Value.GetString() ?? ""),
            "bytesValue" => CelValue.Bytes([.. kind.Value.GetBytesFromBase64()]),
            "typeValue" => Cel.ValueOf(kind.Value.GetString() ?? ""),
            "listValue" => CelValue.List(Items(kind.Value, "values").Select(Read)),
            "mapValue" => ReadMap(kind.Value),
            "objectValue" => ReadObject(kind.Value),
            _ => throw new NotSupportedException(kind.Name),
        };
    }

    /// <summary>The same type and the same value; here, unlike in the language, NaN is NaN and 1 is not 1.0.</summary>
    public static bool AreSame(CelValue expected, CelValue actual)
    {
        if (expected.Kind != actual.Kind)
            return false;
        return expected.Kind switch
        {
            CelValueKind.Double => expected.AsDouble().Equals(actual.AsDouble()) || (expected.AsDouble() == 0 && actual.AsDouble() == 0),
            CelValueKind.List => expected.Count == actual.Count && Enumerable.Range(0, expected.Count).All(i => AreSame(expected[i], actual[i])),
            CelValueKind.Map => expected.Count == actual.Count
                && Enumerable.Range(0, expected.Count).All(i => actual.TryGet(expected.KeyAt(i), out var value) && AreSame(expected.ValueAt(i), value)),
            _ => ValueEquality.ScalarsAreEqual(expected, actual),
        };
    }

    private static double ReadDouble(JsonElement json) => json.ValueKind == JsonValueKind.Number
        ? json.GetDouble()
        : json.GetString() switch
        {
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => double.NaN,
        };

    private static CelValue ReadMap(JsonElement json)
    {
        var map = new CelMap();
        foreach (var entry in Items(json, "entries"))
            map.TryAdd(Read(entry.GetProperty("key")), Read(entry.GetProperty("value")));
        return CelValue.OwnedMap(map);
    }

    private static CelValue ReadObject(JsonElement json) => json.GetProperty("@type").GetString() switch
    {
        "type.googleapis.com/google.protobuf.Duration" => Cel.ValueOf($"duration('{json.GetProperty("value").GetString()}')"),
        "type.googleapis.com/google.protobuf.Timestamp" => Cel.ValueOf($"timestamp('{json.GetProperty("value").GetString()}')"),
        var other => throw new NotSupportedException(other),
    };

    private static JsonElement.ArrayEnumerator Items(JsonElement json, string name) => json.TryGetProperty(name, out var items) ? items.EnumerateArray() : default;
}
