using RegionRender.Syntax;

namespace RegionRender.Core.Changes;

/// <summary>A service that leaves a cluster.</summary>
/// <param name="Verdict">What a build makes of it.</param>
/// <param name="Service">The service's name, as the estate writes it.</param>
/// <param name="Namespace">The namespace on the cluster.</param>
/// <param name="Cluster">The cluster that it leaves: a ClusterDeployment's name.</param>
internal sealed record ServiceChange(ChangeVerdict Verdict, string Service, string Namespace, string Cluster)
{
    /// <summary>The region of the cluster; null where management builds it.</summary>
    public string? Region { get; init; }

    /// <summary>The MultiClusterService that it came from; null where the cluster itself asked for it.</summary>
    public string? Source { get; init; }

    /// <summary>True if the cluster's own line went and nothing else.</summary>
    public bool IsDirect { get; init; }

    /// <summary>True if it is back at the end.</summary>
    public bool IsForAMoment { get; init; }

    /// <summary>Why it leaves, in one clause.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where in the estate, or else in the base, the cause stands.</summary>
    public Location Cause { get; init; }
}
