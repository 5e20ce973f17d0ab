using System.Collections.Immutable;
using RegionRender.Core.Profiles;
using RegionRender.Flux;
using RegionRender.Kubernetes;

namespace RegionRender.Core.AdmissionRules;

/// <summary>
/// What k0rdent's webhooks refuse, and what they let pass although its controllers would then go astray. One file for each rule, named by
/// what must hold.
/// </summary>
internal static class K0rdentAdmission
{
    private static readonly ImmutableArray<Func<AdmissionRequest, K0rdentFacts, RolloutRefusal?>> Rules =
    [
        DeletionIsConfirmed.Refuse,
        ManagementStaysWhileItServes.Refuse,
        RegionsStayWhileTheyServe.Refuse,
        RegionalClustersStayWhileTheyServe.Refuse,
        CredentialsStayWhileTheyServe.Refuse,
        TemplatesStayWhileTheyServe.Refuse,
        ProvidersStayWhileTheyServe.Refuse,
        TemplatesKeepWhatTheyAre.Refuse,
        RegionsKeepTheirCluster.Refuse,
        CredentialsKeepTheirRegion.Refuse,
        IdentitiesKeepWhatTheyAre.Refuse,
        ClustersKeepTheirRegion.Refuse,
        ClustersKeepTheirDataSource.Refuse,
        UpgradesFollowChains.Refuse,
        ClustersFindTheirCredential.Refuse,
        RegionsFindTheirCluster.Refuse,
    ];

    /// <summary>True for kinds whose immutable fields are all told by rules of ours, which know the legal way.</summary>
    public static bool JudgesInFull(ManifestId id) => K0rdentObjects.Is(id, "Region") || K0rdentObjects.Is(id, "Credential") || TemplatesKeepWhatTheyAre.Is(id);

    /// <summary>k0rdent's admission, on the management cluster.</summary>
    /// <param name="facts">What the rules know besides the objects.</param>
    /// <param name="refusedUpdates">What the API server refuses by the schemas of the objects: why, by object.</param>
    public static Admission Of(K0rdentFacts facts, IReadOnlyDictionary<ObjectKey, string> refusedUpdates) => new()
    {
        Rules =
        [
            request => request.Operation == AdmissionOperation.Update && refusedUpdates.TryGetValue(request.Key, out var reason) ? new RolloutRefusal(reason) : null,
            .. Rules.Select(rule => new Func<AdmissionRequest, RolloutRefusal?>(request => request.Key.Cluster == facts.Management ? rule(request, facts) : null)),
        ],
        CanReach = (kustomization, world) => RegionsAreReachedWhileTheirClusterLives.CanReach(kustomization, world, facts),
        ReferencesOf = manifest => TreeRules.AdmissionReferences.Of(manifest).Select(reference => reference.Named),
    };
}

/// <summary>What the rules know besides the objects.</summary>
/// <param name="Management">Name of the management cluster.</param>
/// <param name="Namespace">The namespace of k0rdent's own.</param>
/// <param name="Profile">What the release offers.</param>
internal sealed record K0rdentFacts(string Management, string Namespace, Profile Profile)
{
    /// <summary>The ClusterDeployments that regions are registered by, in either rendering.</summary>
    public ImmutableHashSet<ManifestId> RegionalClusters { get; init; } = [];

    /// <summary>What the profile knows of a cluster template of this or an earlier release; null for one of the user's own.</summary>
    public ClusterTemplate? FindTemplate(string name) => Profile.FindClusterTemplate(name) ?? Profile.FindFamily(ClusterTemplate.FamilyOf(name));
}
