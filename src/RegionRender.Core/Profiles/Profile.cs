using System.Collections.Frozen;
using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Profiles;

/// <summary>What one k0rdent release offers and asks for, read from the files of <c>data/&lt;version&gt;</c>. Whatever differs between releases stands there.</summary>
internal sealed class Profile
{
    private readonly FrozenDictionary<string, Provider> _providers;
    private readonly FrozenDictionary<string, ClusterTemplate> _clusterTemplates;
    private readonly FrozenDictionary<string, ClusterTemplate> _families;
    private readonly FrozenDictionary<string, IdentityKind> _identities;

    internal Profile(
        Release release,
        ImmutableArray<Provider> providers,
        ImmutableArray<IdentityKind> identityKinds,
        ImmutableArray<ClusterTemplate> clusterTemplates,
        KindRules kinds)
    {
        Release = release;
        Providers = providers;
        IdentityKinds = identityKinds;
        ClusterTemplates = clusterTemplates;
        Kinds = kinds;
        _providers = providers.SelectMany(provider => new[] { provider.Name, provider.ShortName }.Distinct().Select(name => (name, provider)))
            .ToFrozenDictionary(pair => pair.name, pair => pair.provider, StringComparer.Ordinal);
        _clusterTemplates = clusterTemplates.ToFrozenDictionary(template => template.Name, StringComparer.Ordinal);
        _families = clusterTemplates.ToFrozenDictionary(template => template.Family, StringComparer.Ordinal);
        _identities = identityKinds.ToFrozenDictionary(kind => kind.Kind, StringComparer.Ordinal);
    }

    /// <summary>The k0rdent version, as <c>1.11.4</c>.</summary>
    public string Version => Release.Version;

    public Release Release { get; }

    public ImmutableArray<Provider> Providers { get; }

    public ImmutableArray<IdentityKind> IdentityKinds { get; }

    /// <summary>Its ClusterTemplates, one of each family.</summary>
    public ImmutableArray<ClusterTemplate> ClusterTemplates { get; }

    /// <summary>What objects need in a rendering, by kind.</summary>
    public KindRules Kinds { get; }

    /// <summary>The provider that deploys services: management can't do without it, and no region with services.</summary>
    public Provider ServiceProvider => Providers.First(provider => provider.DeploysServices);

    /// <summary>The provider to add where a plain Secret goes to a region and nobody there takes it.</summary>
    public Provider SecretTaker => Providers.First(provider => provider.TakesSecrets);

    /// <summary>The names of our templates that the identities of the release ask for.</summary>
    public IEnumerable<string> IdentityTemplates =>
        IdentityKinds.SelectMany(kind => new[] { kind.Template, kind.ResourceTemplate?.Name }).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Reads a profile from its files; those of RegionRender are part of it, so a mistake in one is a bug and throws.</summary>
    public static Profile Load(params ImmutableArray<SourceText> files) => ProfileReader.Read(files);

    /// <summary>The provider of a short or full name.</summary>
    public Provider? FindProvider(string name) => _providers.GetValueOrDefault(name);

    /// <summary>The cluster template of an exact name.</summary>
    public ClusterTemplate? FindClusterTemplate(string name) => _clusterTemplates.GetValueOrDefault(name);

    /// <summary>The cluster template of a family.</summary>
    public ClusterTemplate? FindFamily(string family) => _families.GetValueOrDefault(family);

    /// <summary>
    /// True if one template comes before another of its family. The release's own is the newest, whatever its number: k0rdent 1.11.4 has
    /// kubevirt-hosted-cp-1-0-22, and 1.12.0-rc2 has 1-0-21 (k0rdent/kcm, templates/cluster/kubevirt-hosted-cp/Chart.yaml at these tags).
    /// Of two that earlier releases left the numbers tell.
    /// </summary>
    public bool IsOlder(string name, string than)
    {
        var family = ClusterTemplate.FamilyOf(name);
        var own = FindFamily(family)?.Name;
        return family == ClusterTemplate.FamilyOf(than) && name != own && (than == own || ClusterTemplate.HasLowerNumber(name, than));
    }

    public IdentityKind? FindIdentityKind(string kind) => _identities.GetValueOrDefault(kind);
}
