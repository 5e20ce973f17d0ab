using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>The <c>k0rdent</c> block.</summary>
internal sealed record K0rdentSettings
{
    public required Located<string> Version { get; init; }

    /// <summary>The Release object's name; null for that of the version.</summary>
    public Located<string>? Release { get; init; }
    public required Located<string> Namespace { get; init; }

    /// <summary>Family to exact template, for the whole estate.</summary>
    public ImmutableDictionary<string, Located<string>> Templates { get; init; } = ImmutableDictionary<string, Located<string>>.Empty;
    public ImmutableArray<Located<string>> InstalledTemplates { get; init; } = [];
    public ImmutableArray<Located<string>> Catalogs { get; init; } = [];
}

internal enum Delivery
{
    Hub,
    Agent,
}

internal enum WorkloadsPer
{
    Region,
    Cluster,
}

/// <summary>The <c>flux</c> block.</summary>
internal sealed record FluxSettings
{
    public required Located<string> Version { get; init; }
    public required Located<string> Namespace { get; init; }
    public required Delivery Delivery { get; init; }
    public required WorkloadsPer WorkloadsPer { get; init; }
    public required FluxSource Source { get; init; }
    public required Location Location { get; init; }
}

/// <summary>Where Flux reads the rendering from.</summary>
internal sealed record FluxSource
{
    /// <summary><c>GitRepository</c> or <c>OCIRepository</c>.</summary>
    public required string Kind { get; init; }
    public required Located<string> Name { get; init; }
    public required Located<string> Url { get; init; }

    /// <summary>The <c>ref</c> mapping as written: branch, tag, semver, name, commit; for OCI tag, semver, semverFilter, digest.</summary>
    public required YamlMapping Ref { get; init; }
    public Located<string>? SecretRef { get; init; }

    /// <summary>Folder of the rendering in the repository, with <c>/</c>, without leading <c>./</c> or trailing slash; empty for its root.</summary>
    public required Located<string> Path { get; init; }
    public required Location Location { get; init; }
}

internal enum SecretsBackend
{
    ExternalSecrets,
    Sops,
    SealedSecrets,
    Existing,
}

/// <summary>The <c>secrets</c> block: how Secrets come to the clusters unless a region or a secret says otherwise.</summary>
internal sealed record SecretsSettings
{
    public required Located<SecretsBackend> Backend { get; init; }
    public ExternalSecretsSettings? ExternalSecrets { get; init; }
}

/// <summary>The store of External Secrets; <paramref name="StoreKind"/> is <c>ClusterSecretStore</c> or <c>SecretStore</c>.</summary>
internal sealed record ExternalSecretsSettings(string StoreKind, Located<string> StoreName, string RefreshInterval, Location Location);

/// <summary>A secret of the estate: a reference, never a value.</summary>
internal sealed record SecretReference
{
    /// <summary>Key in the store, path of the encrypted file, or name of the existing Secret.</summary>
    public required Located<string> Key { get; init; }

    /// <summary>Null: the region's or the estate's backend.</summary>
    public SecretsBackend? Backend { get; init; }

    /// <summary>Keys of the Secret to properties of the store's entry; empty: the entry is taken whole.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Properties { get; init; } = [];

    /// <summary>The secret's own backend, or the one that the region or estate says.</summary>
    public SecretsBackend BackendIn(SecretsSettings settings) => Backend ?? settings.Backend.Value;
    public required Location Location { get; init; }
}

/// <summary>The <c>management</c> block.</summary>
internal sealed record ManagementCluster
{
    public required Located<string> Name { get; init; }

    /// <summary>Null: what the estate needs.</summary>
    public ImmutableArray<ProviderReference>? Providers { get; init; }
    public required CoreComponents Core { get; init; }
    public required Location Location { get; init; }
}

/// <summary>A provider by its short or full name, with an optional ProviderTemplate and Helm values.</summary>
internal sealed record ProviderReference(Located<string> Name, Located<string>? Template, YamlMapping? Config);

/// <summary>The <c>core</c> block of management or a region; both parts may be absent.</summary>
internal sealed record CoreComponents(CoreComponent? Kcm, CoreComponent? Capi)
{
    public static CoreComponents None { get; } = new(null, null);
}

internal sealed record CoreComponent(YamlMapping? Config, Located<string>? Template, Location Location);

/// <summary>One rule of AccessManagement. Credentials are named with their region, as <see cref="CredentialReference"/>.</summary>
internal sealed record AccessRule
{
    public ImmutableArray<Located<string>> Namespaces { get; init; } = [];
    public ImmutableArray<CredentialReference> Credentials { get; init; } = [];
    public ImmutableArray<Located<string>> TemplateChains { get; init; } = [];
    public required Location Location { get; init; }
}

internal sealed record CredentialReference(Located<string> Name, Located<string>? Region, Location Location);

/// <summary>The <c>backup</c> block.</summary>
internal sealed record Backup
{
    public Located<string>? Schedule { get; init; }
    public required Located<string> Provider { get; init; }
    public required Located<string> Bucket { get; init; }
    public YamlMapping? Config { get; init; }
    public required SecretReference Secret { get; init; }
    public required Location Location { get; init; }
}
