using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>Puts into a CRD's schema what holds for every object: the fields of metadata, at the root and in embedded resources.</summary>
internal static class ResourceSchema
{
    private static readonly Lazy<YamlMapping> ObjectMeta = new(() => EmbeddedSchemas.Read("object-meta.yaml"));

    public static YamlMapping Complete(YamlMapping schema) => WithResourceFields((YamlMapping)Walk(schema));

    // An embedded resource can stand anywhere below; other nodes stay the very ones they were.
    private static YamlNode Walk(YamlNode node) => node switch
    {
        YamlMapping mapping => WalkMapping(mapping),
        YamlSequence sequence => WalkSequence(sequence),
        _ => node,
    };

    private static YamlSequence WalkSequence(YamlSequence sequence)
    {
        var walked = sequence.Items.Select(Walk).ToImmutableArray();
        return walked.SequenceEqual(sequence.Items) ? sequence : new YamlSequence(walked, sequence.Location);
    }

    private static YamlMapping WalkMapping(YamlMapping mapping)
    {
        var walked = mapping.Entries.Select(entry => (Entry: entry, Value: Walk(entry.Value))).ToList();
        if (walked.Exists(pair => !ReferenceEquals(pair.Value, pair.Entry.Value)))
            mapping = new YamlMapping([.. walked.Select(pair => new YamlEntry(pair.Entry.Key, pair.Value))], mapping.Location);
        return mapping["x-kubernetes-embedded-resource"] is YamlScalar { IsTrue: true } ? WithResourceFields(mapping) : mapping;
    }

    private static YamlMapping WithResourceFields(YamlMapping schema)
    {
        var properties = schema.Mapping("properties") ?? new YamlMapping([], schema.Location);
        var metadata = ObjectMeta.Value;
        if (properties["metadata"] is { } declared)
            metadata = Put(metadata, "allOf", new YamlSequence([WithoutType(declared)], declared.Location));
        properties = Put(properties, "metadata", metadata);
        foreach (var name in (string[])["apiVersion", "kind"])
            properties = properties.Has(name) ? properties : Put(properties, name, Text(YamlEntry.Of("type", YamlScalar.String("string", Location.None))));
        return Put(schema, "properties", properties);
    }

    // CRDs write `metadata: {type: object}`; the type is known, and it must not forbid null, which the server takes for absent.
    private static YamlNode WithoutType(YamlNode schema) =>
        schema is YamlMapping mapping ? new YamlMapping(mapping.Entries.RemoveAll(entry => entry.Key.Text == "type"), mapping.Location) : schema;

    private static YamlMapping Text(YamlEntry entry) => new([entry], Location.None);

    private static YamlMapping Put(YamlMapping mapping, string key, YamlNode value) =>
        new(mapping.Entries.RemoveAll(entry => entry.Key.Text == key).Add(YamlEntry.Of(key, value)), mapping.Location);
}
