using System.Text.Json;
using RegionRender.Syntax;

namespace RegionRender.Tests;

/// <summary>Turns JSON into nodes, without places.</summary>
internal static class JsonToYaml
{
    public static YamlNode Node(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Node(document.RootElement);
    }

    public static YamlNode Node(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new YamlMapping(
            [.. element.EnumerateObject().Select(property => YamlEntry.Of(property.Name, Node(property.Value)))], Location.None),
        JsonValueKind.Array => new YamlSequence([.. element.EnumerateArray().Select(Node)], Location.None),
        JsonValueKind.String => YamlScalar.String(element.GetString() ?? "", Location.None),
        JsonValueKind.Number => Number(element.GetRawText()),
        JsonValueKind.Null => YamlScalar.Null(Location.None),
        _ => YamlScalar.Boolean(element.GetBoolean(), Location.None),
    };

    private static YamlScalar Number(string text) =>
        new(text.AsSpan().ContainsAny('.', 'e', 'E') ? YamlScalarKind.Float : YamlScalarKind.Integer, text, Location.None);
}
