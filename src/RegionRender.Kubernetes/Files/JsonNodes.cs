using System.Collections.Immutable;
using System.Text.Json;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>Reads JSON of our own making as nodes without places, several times as fast as the YAML reader, which has to ask everything.</summary>
internal static class JsonNodes
{
    public static YamlNode Read(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = YamlReader.MaxDepth });
        json.Read();
        return ReadValue(ref json, new Dictionary<string, YamlScalar>(StringComparer.Ordinal));
    }

    /// <summary>The first entries of an object, up to one; null if it is not there or stands behind something that was not expected.</summary>
    public static YamlMapping? ReadStart(ReadOnlySpan<byte> utf8, string last)
    {
        var json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = YamlReader.MaxDepth });
        try
        {
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            var isObject = json.Read() && json.TokenType == JsonTokenType.StartObject;
            while (isObject && json.Read() && json.TokenType == JsonTokenType.PropertyName && entries.Count < 3)
            {
                var name = json.GetString() ?? "";
                json.Read();
                entries.Add(YamlEntry.Of(name, ReadValue(ref json, [])));
                if (name == last)
                    return new YamlMapping(entries.DrainToImmutable(), Location.None);
            }
        }
        catch (JsonException)
        {
            // No JSON, so no file of ours.
        }

        return null;
    }

    public static bool IsWhole(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = YamlReader.MaxDepth });
        try
        {
            while (json.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static YamlNode ReadValue(ref Utf8JsonReader json, Dictionary<string, YamlScalar> keys) => json.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref json, keys),
        JsonTokenType.StartArray => ReadArray(ref json, keys),
        JsonTokenType.Number => ReadNumber(ref json),
        JsonTokenType.True => YamlScalar.Boolean(true, Location.None),
        JsonTokenType.False => YamlScalar.Boolean(false, Location.None),
        JsonTokenType.Null => YamlScalar.Null(Location.None),
        _ => YamlScalar.String(json.GetString() ?? "", Location.None),
    };

    // A schema says `type` and `properties` over and over: each key is one node.
    private static YamlMapping ReadObject(ref Utf8JsonReader json, Dictionary<string, YamlScalar> keys)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString() ?? "";
            if (!keys.TryGetValue(name, out var key))
                keys[name] = key = YamlScalar.String(name, Location.None);
            json.Read();
            entries.Add(new YamlEntry(key, ReadValue(ref json, keys)));
        }

        return new YamlMapping(entries.DrainToImmutable(), Location.None);
    }

    private static YamlSequence ReadArray(ref Utf8JsonReader json, Dictionary<string, YamlScalar> keys)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            items.Add(ReadValue(ref json, keys));
        return new YamlSequence(items.DrainToImmutable(), Location.None);
    }

    private static YamlScalar ReadNumber(ref Utf8JsonReader json)
    {
        if (json.TryGetInt64(out var integer))
            return YamlScalar.Integer(integer, Location.None);
        return new YamlScalar(YamlScalarKind.Float, System.Text.Encoding.UTF8.GetString(json.ValueSpan), Location.None);
    }
}
