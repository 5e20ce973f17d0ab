using System.Text.Json;
using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>Values of objects as JSON.</summary>
internal static class JsonNodes
{
    public static void WriteNode(this Utf8JsonWriter json, string name, YamlNode node)
    {
        json.WritePropertyName(name);
        Write(node, json);
    }

    private static void Write(YamlNode node, Utf8JsonWriter json)
    {
        switch (node)
        {
            case YamlMapping map:
                json.WriteStartObject();
                foreach (var entry in map.Entries)
                    json.WriteNode(entry.Key.Text, entry.Value);
                json.WriteEndObject();
                break;
            case YamlSequence list:
                json.WriteItems(list.Items, item => Write(item, json));
                break;
            case YamlScalar { IsNull: true }:
                json.WriteNullValue();
                break;
            case YamlScalar { Kind: YamlScalarKind.Boolean } scalar:
                json.WriteBooleanValue(scalar.IsTrue);
                break;
            case YamlScalar scalar when scalar.TryGetInt64(out var integer):
                json.WriteNumberValue(integer);
                break;
            case YamlScalar scalar when scalar.TryGetDouble(out var number) && double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case YamlScalar scalar:
                json.WriteStringValue(scalar.Text);
                break;
        }
    }
}
