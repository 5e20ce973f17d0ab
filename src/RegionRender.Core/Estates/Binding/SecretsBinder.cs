using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Binds how Secrets come to the clusters, and references to them.</summary>
internal static class SecretsBinder
{
    /// <summary>Where nothing is written, somebody else makes the Secrets.</summary>
    public static SecretsSettings NoSettings { get; } = new() { Backend = new Located<SecretsBackend>(SecretsBackend.Existing, Location.None) };

    /// <summary>The settings of the estate or of a region, over those that they inherit.</summary>
    public static SecretsSettings Settings(Block block, SecretsSettings inherited) => new()
    {
        Backend = block.OptionalText("backend") is { } word ? new Located<SecretsBackend>(Backend(block) ?? default, word.Location) : inherited.Backend,
        ExternalSecrets = ExternalSecrets(block.Inner("externalSecrets")) ?? inherited.ExternalSecrets,
    };

    /// <summary>A reference: its key alone, or a block.</summary>
    public static SecretReference Reference(Block outer, YamlNode? node)
    {
        if (node is null)
            outer.Break();
        if (node is not YamlMapping)
        {
            var key = node is null ? new Located<string>("", outer.Location) : outer.TextOf(node);
            return new SecretReference { Key = key, Location = key.Location };
        }

        var block = outer.BlockOf(node);
        return new SecretReference
        {
            Key = block.Text("key"),
            Backend = Backend(block),
            Properties = [.. block.TextMap("properties").Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Value))],
            Location = block.Location,
        };
    }

    private static SecretsBackend? Backend(Block block) => block.Word<SecretsBackend?>(
        "backend",
        null,
        ("externalSecrets", SecretsBackend.ExternalSecrets),
        ("sops", SecretsBackend.Sops),
        ("sealedSecrets", SecretsBackend.SealedSecrets),
        ("existing", SecretsBackend.Existing));

    private static ExternalSecretsSettings? ExternalSecrets(Block? block)
    {
        if (block is null)
            return null;
        var store = block.Required("store");
        return new ExternalSecretsSettings(
            store.TextOr("kind", "ClusterSecretStore").Value, store.Text("name"), block.TextOr("refreshInterval", "1h").Value, block.Location);
    }
}
