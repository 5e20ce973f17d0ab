using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>What a schema says about its values in words.</summary>
/// <param name="Rule">Our keyword <c>x-message</c>: what holds for a right value, to be read after the property's name, as in "must be a date".</param>
/// <param name="Description">The first sentence of <c>description</c>.</param>
internal readonly record struct SchemaWords(string? Rule, string? Description)
{
    public static SchemaWords Of(YamlNode schema) =>
        schema is YamlMapping mapping ? new SchemaWords(mapping.Text("x-message"), FirstSentence(mapping.Text("description"))) : default;

    private static string? FirstSentence(string? text)
    {
        if (text is null)
            return null;
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        var line = text.AsSpan(0, end < 0 ? text.Length : end);
        var lineEnd = line.IndexOf('\n');
        return (lineEnd < 0 ? line : line[..lineEnd]).Trim().TrimEnd('.').ToString();
    }
}
