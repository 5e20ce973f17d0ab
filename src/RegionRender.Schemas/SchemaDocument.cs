using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>Makes variants of a schema document.</summary>
internal static class SchemaDocument
{
    /// <summary>The same document with one entry of <c>definitions</c> (or <c>$defs</c>) replaced: by <c>false</c>, alternatives that use it are never meant.</summary>
    public static YamlMapping WithDefinition(this YamlMapping document, string name, bool schema)
    {
        var section = document.Has("$defs") && !document.Has("definitions") ? "$defs" : "definitions";
        var definitions = document.Mapping(section) ?? new YamlMapping([], document.Location);
        return document.With(section, definitions.With(name, YamlScalar.Boolean(schema, Location.None)));
    }

    private static YamlMapping With(this YamlMapping mapping, string key, YamlNode value)
    {
        var entries = mapping.Entries.RemoveAll(entry => entry.Key.Text == key);
        return new YamlMapping(entries.Add(YamlEntry.Of(key, value)), mapping.Location, mapping.Via);
    }
}
