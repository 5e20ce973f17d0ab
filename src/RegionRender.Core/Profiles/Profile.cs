using System.Collections.Frozen;
using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Profiles;

/// <summary>What one k0rdent release offers: providers, cluster templates and identity kinds. Read from <c>data/&lt;version&gt;.yaml</c>.</summary>
public sealed class Profile
{
    private readonly FrozenDictionary<string, Provider> _providers;
    private readonly FrozenDictionary<string, ClusterTemplate> _templates;
    private readonly FrozenDictionary<string, ClusterTemplate> _families;
    private readonly FrozenDictionary<string, IdentityKind> _identities;

    internal Profile(
        string version,
        string release,
        string bundledFlux,
        ImmutableArray<Provider> providers,
        ImmutableArray<IdentityKind> identityKinds,
        ImmutableArray<ClusterTemplate> clusterTemplates)
    {
        Version = version;
        Release = release;
        BundledFlux = bundledFlux;
        Providers = providers;
        IdentityKinds = identityKinds;
        ClusterTemplates = clusterTemplates;
        _providers = providers.SelectMany(provider => new[] { provider.Name, provider.ShortName }.Distinct().Select(name => (name, provider)))
            .ToFrozenDictionary(pair => pair.name, pair => pair.provider, StringComparer.Ordinal);
        _templates = clusterTemplates.ToFrozenDictionary(template => template.Name, StringComparer.Ordinal);
        _families = clusterTemplates.ToFrozenDictionary(template => template.Family, StringComparer.Ordinal);
        _identities = identityKinds.ToFrozenDictionary(kind => kind.Kind, StringComparer.Ordinal);
    }

    /// <summary>The k0rdent version, as <c>1.11.4</c>.</summary>
    public string Version { get; }

    /// <summary>Name of its Release object.</summary>
    public string Release { get; }

    /// <summary>Minor version of the Flux that it bundles, as <c>2.9</c>.</summary>
    public string BundledFlux { get; }

    public ImmutableArray<Provider> Providers { get; }

    public ImmutableArray<IdentityKind> IdentityKinds { get; }

    /// <summary>Its ClusterTemplates, one of each family.</summary>
    public ImmutableArray<ClusterTemplate> ClusterTemplates { get; }

    /// <summary>Reads a profile; the files are part of RegionRender, so a mistake in one is a bug and throws.</summary>
    public static Profile Load(SourceText text) => ProfileReader.Read(text);

    /// <summary>The provider of a short or full name.</summary>
    public Provider? FindProvider(string name) => _providers.GetValueOrDefault(name);

    /// <summary>The provider to add where a plain Secret goes to a region and nobody there takes it (k0rdent.md 2.8).</summary>
    public Provider SecretTaker => Providers.First(provider => provider.TakesSecrets);

    /// <summary>The template of an exact name.</summary>
    public ClusterTemplate? FindTemplate(string name) => _templates.GetValueOrDefault(name);

    /// <summary>The template of a family.</summary>
    public ClusterTemplate? FindFamily(string family) => _families.GetValueOrDefault(family);

    public IdentityKind? FindIdentityKind(string kind) => _identities.GetValueOrDefault(kind);
}
