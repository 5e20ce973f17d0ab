using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>A schema file's JSON: without a blank, but with each property on a line of its own, so that a change shows in a diff.</summary>
internal static class SchemaFileText
{
    public static string Write(YamlMapping file)
    {
        var text = new StringBuilder();
        Write(file, text, linesForEntries: true);
        return text.Append('\n').ToString();
    }

    private static void Write(YamlNode node, StringBuilder text, bool linesForEntries = false)
    {
        switch (node)
        {
            case YamlMapping mapping:
                WriteMapping(mapping, text, linesForEntries);
                break;
            case YamlSequence sequence:
                WriteSequence(sequence, text);
                break;
            case YamlScalar scalar:
                WriteScalar(scalar, text);
                break;
        }
    }

    private static void WriteMapping(YamlMapping mapping, StringBuilder text, bool linesForEntries)
    {
        text.Append('{');
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            var entry = mapping.Entries[i];
            text.Append(i == 0 ? "" : ",").Append(linesForEntries ? "\n" : "");
            WriteString(entry.Key.Text, text);
            text.Append(':');
            Write(entry.Value, text, linesForEntries: entry.Key.Text == "properties");
        }

        text.Append('}');
    }

    private static void WriteSequence(YamlSequence sequence, StringBuilder text)
    {
        text.Append('[');
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            text.Append(i == 0 ? "" : ",");
            Write(sequence.Items[i], text);
        }

        text.Append(']');
    }

    private static void WriteScalar(YamlScalar scalar, StringBuilder text)
    {
        switch (scalar.Kind)
        {
            case YamlScalarKind.Null:
                text.Append("null");
                break;
            case YamlScalarKind.Boolean:
                text.Append(scalar.IsTrue ? "true" : "false");
                break;
            case YamlScalarKind.Integer or YamlScalarKind.Float when JsonNumber.TryRead(scalar, out var number):
                text.Append(number);
                break;
            default:
                WriteString(scalar.Text, text);
                break;
        }
    }

    // A document of its own, never a part of HTML: patterns and rules stay readable.
    private static void WriteString(string value, StringBuilder text) =>
        text.Append('"').Append(JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value).Append('"');
}
