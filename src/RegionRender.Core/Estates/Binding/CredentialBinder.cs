using System.Collections.Frozen;
using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Binds a credential. Its identity and secret are one for all regions (under the key <c>""</c>) or one for each.</summary>
internal static class CredentialBinder
{
    private static readonly FrozenSet<string> ModelledProperties = FrozenSet.Create(StringComparer.Ordinal, "kind", "name");

    public static Credential Bind(Block block, DiagnosticBag bag)
    {
        var regions = block.Texts("regions");
        return new Credential
        {
            Name = block.Text("name"),
            Regions = regions,
            Description = block.OptionalText("description")?.Value,
            Identities = Identities(block, regions, bag),
            Secrets = Secrets(block, regions, bag),
            Location = block.Location,
        };
    }

    private static ImmutableSortedDictionary<string, Identity> Identities(Block block, ImmutableArray<Located<string>> regions, DiagnosticBag bag)
    {
        if (block.Node["identity"] is not YamlMapping node || !HoldsMappings(node))
            return ForAll(Identity(block.Required("identity")));
        if (!ByRegionAgrees.Check("identity", node, regions, bag))
            block.Break();
        return block.Map("identity", item => Identity(block.BlockOf(item)));
    }

    private static Identity Identity(Block block) => new()
    {
        Kind = block.Text("kind"),
        Name = block.OptionalText("name"),
        Fields = new YamlMapping([.. block.Node.Entries.Where(entry => !ModelledProperties.Contains(entry.Key.Text))], block.Location),
        Location = block.Location,
    };

    private static ImmutableSortedDictionary<string, SecretReference> Secrets(Block block, ImmutableArray<Located<string>> regions, DiagnosticBag bag)
    {
        if (block.Node["secret"] is not { } node)
            return ImmutableSortedDictionary<string, SecretReference>.Empty.WithComparers(StringComparer.Ordinal);
        if (node is not YamlMapping mapping || IsReference(mapping))
            return ForAll(SecretsBinder.Reference(block, node));
        if (!ByRegionAgrees.Check("secret", mapping, regions, bag))
            block.Break();
        return block.Map("secret", item => SecretsBinder.Reference(block, item));
    }

    // The schema tells the forms apart in the same way: fields of an identity are never mappings, and a reference has one of these keys.
    private static bool HoldsMappings(YamlMapping node) => !node.Entries.IsEmpty && node.Entries.All(entry => entry.Value is YamlMapping);

    private static bool IsReference(YamlMapping node) => node.Has("key") || node.Has("backend") || node.Has("properties");

    private static ImmutableSortedDictionary<string, T> ForAll<T>(T value) =>
        ImmutableSortedDictionary<string, T>.Empty.WithComparers(StringComparer.Ordinal).Add("", value);
}
