using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Binds the blocks that stand once: k0rdent, management, access, backup.</summary>
internal static class SettingsBinder
{
    public const string DefaultNamespace = "kcm-system";

    /// <summary>Stands in for a block that can't be read; no region may have its name anyway.</summary>
    public static ManagementCluster ManagementStandIn { get; } = new()
    {
        Name = new Located<string>(Estates.Credential.Management, Location.None),
        Core = CoreComponents.None,
        Location = Location.None,
    };

    public static K0rdentSettings K0rdent(Block block) => new()
    {
        Version = block.Text("version"),
        Release = block.OptionalText("release"),
        Namespace = block.TextOr("namespace", DefaultNamespace),
        Templates = block.TextMap("templates").ToImmutableDictionary(StringComparer.Ordinal),
        InstalledTemplates = block.Texts("installedTemplates"),
        Catalogs = block.Texts("catalogs"),
    };

    public static ManagementCluster Management(Block block) => new()
    {
        Name = block.Text("name"),
        Providers = Providers(block),
        Core = Core(block),
        Location = block.Location,
    };

    public static ImmutableArray<ProviderReference>? Providers(Block block) =>
        block.Has("providers") ? [.. block.Items("providers").Select(item => Provider(block, item))] : null;

    public static CoreComponents Core(Block block) => block.Inner("core") is { } core
        ? new CoreComponents(CoreComponent(core.Inner("kcm")), CoreComponent(core.Inner("capi")))
        : CoreComponents.None;

    public static AccessRule Access(Block block) => new()
    {
        Namespaces = block.Texts("namespaces"),
        Credentials = [.. block.Items("credentials").Select(item => Credential(block, item))],
        TemplateChains = block.Texts("templateChains"),
        Location = block.Location,
    };

    public static Backup Backup(Block block)
    {
        var storage = block.Required("storage");
        return new Backup
        {
            Schedule = block.OptionalText("schedule"),
            Provider = storage.Text("provider"),
            Bucket = storage.Text("bucket"),
            Config = storage.Mapping("config"),
            Secret = SecretsBinder.Reference(storage, storage.Node["secret"]),
            Location = block.Location,
        };
    }

    private static ProviderReference Provider(Block outer, YamlNode node)
    {
        if (node is not YamlMapping)
            return new ProviderReference(outer.TextOf(node), null, null);
        var block = outer.BlockOf(node);
        return new ProviderReference(block.Text("name"), block.OptionalText("template"), block.Mapping("config"));
    }

    private static CoreComponent? CoreComponent(Block? block) =>
        block is null ? null : new CoreComponent(block.Mapping("config"), block.OptionalText("template"), block.Location);

    private static CredentialReference Credential(Block outer, YamlNode node)
    {
        if (node is not YamlMapping)
            return new CredentialReference(outer.TextOf(node), null, node.Location);
        var block = outer.BlockOf(node);
        return new CredentialReference(block.Text("name"), block.OptionalText("region"), block.Location);
    }
}
