using System.Collections.Immutable;
using RegionRender.Flux;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.Changes;

/// <summary>What happens to one object.</summary>
/// <param name="Word">The heaviest word that is true of it.</param>
/// <param name="Verdict">What a build makes of it.</param>
/// <param name="Cluster">The cluster that the object is on: management's or the region's name.</param>
/// <param name="Id">The object.</param>
internal sealed record ObjectChange(ChangeWord Word, ChangeVerdict Verdict, string Cluster, ManifestId Id)
{
    /// <summary>The region that it is for; null where it is management's own.</summary>
    public string? Region { get; init; }

    /// <summary>The cluster of the estate (a ClusterDeployment) that it is about; null where it is about none alone.</summary>
    public string? Workload { get; init; }

    /// <summary>The object in the base; null for one that is new.</summary>
    public Manifest? Before { get; init; }

    /// <summary>The object in the new rendering; null for one that is gone.</summary>
    public Manifest? After { get; init; }

    /// <summary>The file in the rendering, of the new one if there is one; relative to its root.</summary>
    public string Path { get; init; } = "";

    /// <summary>The Kustomization that applied it, as <c>namespace/name</c>; null for one that is new, and for what no Kustomization of the rendering applies.</summary>
    public string? AppliedBefore { get; init; }

    /// <summary>The Kustomization that applies it now.</summary>
    public string? AppliedNow { get; init; }

    /// <summary>Why it is said, in one clause: what refuses it, or what permits it. Empty where the word says it all.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What to do instead of a change that is refused, or by whom an object left behind may still be used; empty where there is nothing to say.</summary>
    public string Advice { get; init; } = "";

    /// <summary>The commands that remove what is left behind, each a line of a shell.</summary>
    public ImmutableArray<string> Commands { get; init; } = [];

    /// <summary>The object for whose sake it is refused; null where there is none.</summary>
    internal ObjectKey? ForTheSakeOf { get; init; }

    /// <summary>Where in the estate, or else in the base, the cause stands.</summary>
    public Location Cause { get; init; }
}
