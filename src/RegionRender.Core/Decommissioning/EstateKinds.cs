using System.Collections.Immutable;

namespace RegionRender.Core.Decommissioning;

/// <summary>The words of the estate for what an entry of <c>decommission</c> may name, beside the protected kinds of Kubernetes.</summary>
internal static class EstateKinds
{
    /// <summary>A ClusterDeployment: a cluster of the estate, or the one that a region runs on.</summary>
    public const string Cluster = "Cluster";

    /// <summary>A Region, and all that exists only for it but for its clusters.</summary>
    public const string Region = "Region";

    /// <summary>A credential at all its places, or at one as <c>name-region</c>, with its identities, Secrets and resource templates.</summary>
    public const string Credential = "Credential";

    public const string Namespace = "Namespace";

    /// <summary>A service that leaves clusters. It names no object.</summary>
    public const string Service = "Service";

    /// <summary>The delivery of a region, or of management, which changes hands. It names no object.</summary>
    public const string Delivery = "Delivery";

    public static ImmutableArray<string> All { get; } = [Cluster, Region, Credential, Service, Namespace, Delivery];
}
