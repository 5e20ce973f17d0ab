using System.Diagnostics.CodeAnalysis;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>Bytes as the server reads them into its own kinds: base64 with padding, in which only line breaks are skipped.</summary>
// Source: encoding/json and base64.StdEncoding of Go, by which []byte is read.
internal static class EncodedBytes
{
    public static bool TryDecode(string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        var digits = text.AsSpan().ContainsAny('\n', '\r') ? text.Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal) : text;
        if (digits.Length % 4 != 0 || digits.AsSpan().ContainsAny(' ', '\t'))
            return false;
        var decoded = new byte[digits.Length / 4 * 3];
        if (!Convert.TryFromBase64String(digits, decoded, out var length))
            return false;
        bytes = decoded[..length];
        return true;
    }

    /// <summary>Judges each value of the map in a field.</summary>
    public static void JudgeField(YamlMapping instance, string field, Reporter reporter)
    {
        if (reporter.Enter(instance, field) is YamlMapping map)
        {
            foreach (var entry in map.Entries)
            {
                if (entry.Value is not YamlScalar { IsString: true } value || TryDecode(value.Text, out _))
                    continue;
                reporter.Push(entry.Key);
                reporter.Add(value, SchemaDiagnostics.FormatMismatch(reporter.Place(value), value.Text, "byte"));
                reporter.Pop();
            }
        }

        reporter.Pop();
    }
}
