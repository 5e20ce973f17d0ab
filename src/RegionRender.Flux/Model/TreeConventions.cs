using System.Collections.Immutable;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>What is known of a tree beyond Flux: which kinds matter there, and which further rules it keeps.</summary>
internal sealed record TreeConventions
{
    /// <summary>What is true of any tree.</summary>
    public static TreeConventions None { get; } = new();

    /// <summary>True for objects whose loss would destroy something: they are kept from pruning.</summary>
    public Func<ManifestId, bool> IsProtected { get; init; } = _ => false;

    /// <summary>True for objects that are to go on purpose: nothing need keep them from pruning.</summary>
    public Func<PlacedObject, bool> IsLetGo { get; init; } = _ => false;

    /// <summary>True for objects that Flux would take for ready before they are.</summary>
    public Func<ManifestId, bool> NeedsHealthExpression { get; init; } = _ => false;

    /// <summary>The version that is served of an API group, beside those of Flux itself.</summary>
    public ImmutableDictionary<string, string> ServedVersions { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The label of a Kustomization with <c>kubeConfig</c> that names the cluster it applies to; null where none does.</summary>
    public string? ClusterLabel { get; init; }

    /// <summary>True where the last name of an entry folder is the name of the cluster that it stands for; else the whole path stands for it.</summary>
    public bool EntriesAreNamedByCluster { get; init; }

    /// <summary>Rules of those who wrote the tree.</summary>
    public ImmutableArray<Action<FluxTree, DiagnosticBag>> Rules { get; init; } = [];
}
