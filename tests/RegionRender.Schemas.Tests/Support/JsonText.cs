using System.Text;
using System.Text.Json;
using RegionRender.Syntax;

namespace RegionRender.Schemas.Tests;

/// <summary>Nodes as JSON, for readers that know nothing else.</summary>
internal static class JsonText
{
    public static string Of(YamlNode node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Write(node, writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(YamlNode node, Utf8JsonWriter writer)
    {
        switch (node)
        {
            case YamlMapping mapping:
                writer.WriteStartObject();
                foreach (var entry in mapping.Entries)
                {
                    writer.WritePropertyName(entry.Key.Text);
                    Write(entry.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case YamlSequence sequence:
                writer.WriteStartArray();
                foreach (var item in sequence.Items)
                    Write(item, writer);
                writer.WriteEndArray();
                break;
            case YamlScalar scalar:
                WriteScalar(scalar, writer);
                break;
        }
    }

    private static void WriteScalar(YamlScalar scalar, Utf8JsonWriter writer)
    {
        switch (scalar.Kind)
        {
            case YamlScalarKind.Null:
                writer.WriteNullValue();
                break;
            case YamlScalarKind.Boolean:
                writer.WriteBooleanValue(scalar.IsTrue);
                break;
            case YamlScalarKind.Integer or YamlScalarKind.Float when JsonNumber.TryRead(scalar, out var number):
                writer.WriteRawValue(number.ToString());
                break;
            default:
                writer.WriteStringValue(scalar.Text);
                break;
        }
    }
}
