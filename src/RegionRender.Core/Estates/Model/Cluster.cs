using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>A ClusterDeployment, with all defaults merged and every expression evaluated.</summary>
internal sealed record Cluster
{
    public required Located<string> Name { get; init; }
    public required Located<string> Namespace { get; init; }

    /// <summary>Null: management builds it.</summary>
    public Located<string>? Region { get; init; }
    public required Located<string> Credential { get; init; }
    public Located<string>? Class { get; init; }

    /// <summary>A template family or an exact template name.</summary>
    public required Located<string> Template { get; init; }
    public ImmutableSortedDictionary<string, Located<string>> Labels { get; init; } = ImmutableSortedDictionary<string, Located<string>>.Empty;
    public ImmutableSortedDictionary<string, Located<string>> Annotations { get; init; } = ImmutableSortedDictionary<string, Located<string>>.Empty;

    /// <summary>Helm values of the template; empty where nothing was written (k0rdent makes a cluster without config a dry run).</summary>
    public required YamlMapping Config { get; init; }
    public ImmutableArray<Service> Services { get; init; } = [];

    /// <summary>The user's word; null: RegionRender decides by what the identity can propagate.</summary>
    public Located<bool>? PropagateCredentials { get; init; }
    public bool? CleanupOnDeletion { get; init; }
    public bool DryRun { get; init; }
    public required Location Location { get; init; }
}

/// <summary>A service of a cluster or a MultiClusterService.</summary>
internal sealed record Service
{
    public required Located<string> Name { get; init; }
    public required Located<string> Namespace { get; init; }
    public required ServiceTemplateReference Template { get; init; }

    /// <summary>Helm values: a mapping, or text with Sveltos templates; null where none are given.</summary>
    public YamlNode? Values { get; init; }
    public ImmutableArray<ServiceDependency> DependsOn { get; init; } = [];

    /// <summary>The remaining fields of k0rdent's own <c>services[]</c> item (valuesFrom, helmOptions, disable …), as written.</summary>
    public required YamlMapping Other { get; init; }
    public required Location Location { get; init; }
}

/// <summary>An exact ServiceTemplate name, or a chart with a version.</summary>
internal sealed record ServiceTemplateReference(string? Name, string? Chart, string? Version, Location Location);

internal sealed record ServiceDependency(Located<string> Name, Located<string>? Namespace);

/// <summary>Templates oldest first; each may move to the next.</summary>
internal sealed record TemplateChain(Located<string> Name, ImmutableArray<Located<string>> Templates, Location Location);

/// <summary>A MultiClusterService.</summary>
internal sealed record MultiClusterService
{
    public required Located<string> Name { get; init; }

    /// <summary>The label selector as written: <c>matchLabels</c>, <c>matchExpressions</c>.</summary>
    public YamlMapping? Select { get; init; }
    public ImmutableArray<Service> Services { get; init; } = [];
    public ImmutableArray<Located<string>> DependsOn { get; init; } = [];
    public required Location Location { get; init; }
}

/// <summary>A chart repository with the charts that it offers: a HelmRepository and its ServiceTemplates.</summary>
internal sealed record ServiceTemplateSource
{
    public required Located<string> Name { get; init; }

    /// <summary><c>oci://</c> or <c>https://</c>.</summary>
    public required Located<string> Url { get; init; }
    public Located<string>? SecretRef { get; init; }
    public ImmutableArray<ServiceChart> Charts { get; init; } = [];
    public required Location Location { get; init; }
}

internal sealed record ServiceChart(Located<string> Name, ImmutableArray<Located<string>> Versions, Location Location);

/// <summary>The user's own manifests for one scope; <paramref name="Regions"/> is empty for management.</summary>
internal sealed record ExtraManifests(bool Regional, ImmutableArray<Located<string>> Regions, ImmutableArray<SourceText> Files, Location Location);

/// <summary>Another severity for a code; <paramref name="Severity"/> is null for <c>off</c>.</summary>
internal sealed record SeverityOverride(Located<string> Code, Severity? Severity, string Reason, Location Location);
