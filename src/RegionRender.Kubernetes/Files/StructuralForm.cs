using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The schema of a schema file in the words of an <c>openAPIV3Schema</c> again: the way back of <see cref="DraftForm"/>.</summary>
internal static class StructuralForm
{
    public static YamlMapping ReadRoot(YamlMapping file)
    {
        var schema = Read(file);
        if (schema.Mapping("properties") is not { } properties || !properties.TryGet("metadata", out var metadata))
            return schema;
        var own = properties.Entries.Replace(metadata, metadata with { Value = Read(FileMetadata.Read(file.Mapping("properties")?["metadata"])) });
        return Replace(schema, "properties", new YamlMapping(own, properties.Location));
    }

    private static YamlMapping Read(YamlNode node)
    {
        if (node is not YamlMapping schema)
            return new YamlMapping([], node.Location);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(schema.Entries.Length + 1);
        foreach (var entry in schema.Entries)
            Add(entry, entries);
        return new YamlMapping(entries.DrainToImmutable(), schema.Location);
    }

    private static void Add(YamlEntry entry, ImmutableArray<YamlEntry>.Builder entries)
    {
        switch (entry.Key.Text, entry.Value)
        {
            case ("$schema", _):
                break;
            case ("type", YamlSequence types):
                AddTypes(types, entries);
                break;
            case ("exclusiveMinimum" or "exclusiveMaximum", YamlScalar { Kind: not YamlScalarKind.Boolean }):
                entries.Add(YamlEntry.Of("m" + entry.Key.Text["exclusiveM".Length..], entry.Value));
                entries.Add(new YamlEntry(entry.Key, YamlScalar.Boolean(true, entry.Value.Location)));
                break;
            case ("additionalProperties", YamlScalar { IsTrue: false }):
                break;
            case ("properties", YamlMapping properties):
                entries.Add(new YamlEntry(entry.Key, ReadProperties(properties)));
                break;
            case ("additionalProperties" or "items" or "not", YamlMapping):
                entries.Add(new YamlEntry(entry.Key, Read(entry.Value)));
                break;
            case ("allOf" or "anyOf" or "oneOf", YamlSequence schemas):
                entries.Add(new YamlEntry(entry.Key, new YamlSequence([.. schemas.Items.Select(Read)], schemas.Location)));
                break;
            default:
                entries.Add(entry);
                break;
        }
    }

    // [integer, string] is what x-kubernetes-int-or-string says beside it.
    private static void AddTypes(YamlSequence types, ImmutableArray<YamlEntry>.Builder entries)
    {
        var names = types.Items.OfType<YamlScalar>().Select(type => type.Text).ToList();
        if (names.Remove("null"))
            entries.Add(YamlEntry.Of("nullable", YamlScalar.Boolean(true, types.Location)));
        if (names is [var only])
            entries.Add(YamlEntry.Of("type", YamlScalar.String(only, types.Location)));
    }

    private static YamlMapping ReadProperties(YamlMapping properties)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(properties.Entries.Length);
        foreach (var entry in properties.Entries)
            entries.Add(new YamlEntry(entry.Key, Read(entry.Value)));
        return new YamlMapping(entries.MoveToImmutable(), properties.Location);
    }

    private static YamlMapping Replace(YamlMapping mapping, string key, YamlNode value) =>
        mapping.TryGet(key, out var entry) ? new YamlMapping(mapping.Entries.Replace(entry, entry with { Value = value }), mapping.Location) : mapping;
}
