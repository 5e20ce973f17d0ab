using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RegionRender.Reports;

/// <summary>JSON documents as we print them: indented, LF, letters of every script as they are.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",

        // The output is a document of its own, never a part of HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Action<Utf8JsonWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
            content(json);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    public static void WriteList<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> writeItem)
    {
        json.WritePropertyName(name);
        json.WriteItems(items, writeItem);
    }

    public static void WriteItems<T>(this Utf8JsonWriter json, IEnumerable<T> items, Action<T> writeItem)
    {
        json.WriteStartArray();
        foreach (var item in items)
            writeItem(item);
        json.WriteEndArray();
    }
}
