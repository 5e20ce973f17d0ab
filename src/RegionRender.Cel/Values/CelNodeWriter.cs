using System.Collections.Immutable;
using System.Globalization;
using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>Makes nodes of values that an expression computed.</summary>
internal static class CelNodeWriter
{
    public static YamlNode Write(CelValue value, Location location) => value.Kind switch
    {
        CelValueKind.Null => YamlScalar.Null(location),
        CelValueKind.Bool => YamlScalar.Boolean(value.AsBool(), location),
        CelValueKind.Int => YamlScalar.Integer(value.AsInt64(), location),
        CelValueKind.Uint => new YamlScalar(YamlScalarKind.Integer, value.AsUInt64().ToString(CultureInfo.InvariantCulture), location),
        CelValueKind.Double => new YamlScalar(YamlScalarKind.Float, WriteDouble(value.AsDouble()), location),
        CelValueKind.List => WriteList(value, location),
        CelValueKind.Map => WriteMap(value, location),
        _ => YamlScalar.String(ValueText.Of(value) ?? "", location),
    };

    private static YamlSequence WriteList(CelValue list, Location location)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>(list.Count);
        for (var i = 0; i < list.Count; i++)
            items.Add(list[i].ToNode(location));
        return new YamlSequence(items.MoveToImmutable(), location);
    }

    private static YamlMapping WriteMap(CelValue map, Location location)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(map.Count);
        for (var i = 0; i < map.Count; i++)
        {
            var key = map.KeyAt(i);
            var name = key.Node as YamlScalar ?? YamlScalar.String(ValueText.Of(key) ?? "", location);
            entries.Add(new YamlEntry(name, map.ValueAt(i).ToNode(location)));
        }

        return new YamlMapping(entries.MoveToImmutable(), location);
    }

    // As YAML 1.2 reads a float back: never as an integer.
    private static string WriteDouble(double value)
    {
        if (double.IsNaN(value))
            return ".nan";
        if (double.IsInfinity(value))
            return value > 0 ? ".inf" : "-.inf";
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny(".eE") ? text : text + ".0";
    }
}
