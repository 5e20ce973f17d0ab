using System.Collections.Frozen;
using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Binds a credential. Its identity and secret are one for all regions (under the key <c>""</c>) or one for each.</summary>
internal static class CredentialBinder
{
    private static readonly FrozenSet<string> ModelledProperties = FrozenSet.Create(StringComparer.Ordinal, "kind", "name");

    public static Credential Bind(Block block) => new()
    {
        Name = block.Text("name"),
        Regions = block.Texts("regions"),
        Description = block.OptionalText("description")?.Value,
        Identities = Identities(block),
        Secrets = Secrets(block),
        Location = block.Location,
    };

    private static ImmutableSortedDictionary<string, Identity> Identities(Block block)
    {
        if (block.Mapping("identity") is { } node && IsByRegion(node))
            return block.Map("identity", item => Identity(block.BlockOf(item)));
        return ForAll(Identity(block.Required("identity")));
    }

    private static Identity Identity(Block block) => new()
    {
        Kind = block.Text("kind"),
        Name = block.OptionalText("name"),
        Fields = new YamlMapping([.. block.Node.Entries.Where(entry => !ModelledProperties.Contains(entry.Key.Text))], block.Location),
        Location = block.Location,
    };

    private static ImmutableSortedDictionary<string, SecretReference> Secrets(Block block)
    {
        if (block.Node["secret"] is not { } node)
            return ImmutableSortedDictionary<string, SecretReference>.Empty.WithComparers(StringComparer.Ordinal);
        if (node is YamlMapping mapping && !mapping.Has("key") && !mapping.Has("backend") && !mapping.Has("properties"))
            return block.Map("secret", item => SecretsBinder.Reference(block, item));
        return ForAll(SecretsBinder.Reference(block, node));
    }

    // The schema tells them apart in the same way: fields of an identity are never mappings.
    private static bool IsByRegion(YamlMapping node) => !node.Entries.IsEmpty && node.Entries.All(entry => entry.Value is YamlMapping);

    private static ImmutableSortedDictionary<string, T> ForAll<T>(T value) =>
        ImmutableSortedDictionary<string, T>.Empty.WithComparers(StringComparer.Ordinal).Add("", value);
}
