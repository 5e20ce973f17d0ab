using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>
/// The schema of metadata in a schema file: the fields that every object has, for tools that don't know them, and under <c>allOf</c> what
/// the definition itself asks of metadata.
/// </summary>
internal static class FileMetadata
{
    private static readonly Lazy<YamlMapping> Common = new(() => new DraftForm(keepsMessages: false).Write((YamlMapping)WithoutNull(EmbeddedSchemas.Read("object-meta.yaml"))));

    public static YamlMapping Write(YamlMapping? declared)
    {
        var asked = Asked(declared);
        if (asked.Entries.IsEmpty)
            return Common.Value;
        var allOf = YamlEntry.Of("allOf", new YamlSequence([asked], Location.None));
        return new YamlMapping(Common.Value.Entries.Add(allOf), Location.None);
    }

    /// <summary>What the definition itself says of metadata.</summary>
    public static YamlNode Read(YamlNode? written) =>
        written is YamlMapping metadata && metadata.Items("allOf") is [var asked] ? asked : new YamlMapping([], Location.None);

    // It judges what is there; that it is an object, and which fields it has, is known.
    private static YamlMapping Asked(YamlMapping? declared)
    {
        var judgement = new DraftForm(keepsMessages: false).WriteJudgement(declared ?? new YamlMapping([], Location.None));
        return new YamlMapping(judgement.Entries.RemoveAll(entry => entry.Key.Text == "type"), Location.None);
    }

    // Here fields that the server may find null need not be: it drops those nulls.
    private static YamlNode WithoutNull(YamlNode node) => node switch
    {
        YamlMapping mapping => new YamlMapping(
            [
                .. from entry in mapping.Entries
                   where entry.Key.Text is not ("nullable" or "default") && !entry.Key.Text.StartsWith("x-kubernetes-list", StringComparison.Ordinal)
                   select new YamlEntry(entry.Key, WithoutNull(entry.Value)),
            ],
            Location.None),
        _ => node,
    };
}
