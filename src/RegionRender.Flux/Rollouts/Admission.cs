using System.Collections.Immutable;
using RegionRender.Kubernetes;

namespace RegionRender.Flux;

/// <summary>What is asked of an API server.</summary>
internal enum AdmissionOperation
{
    Create,
    Update,
    Delete,
}

/// <summary>A request as admission sees it. Objects that belong to the request are not applied yet.</summary>
/// <param name="Operation">What is asked.</param>
/// <param name="Key">The object.</param>
/// <param name="Before">The object as it is; null at creation.</param>
/// <param name="After">The object as it shall be; null at deletion.</param>
/// <param name="World">All objects as they are.</param>
internal sealed record AdmissionRequest(AdmissionOperation Operation, ObjectKey Key, Manifest? Before, Manifest? After, LiveWorld World);

/// <summary>Who may refuse a request: rules, each of which gives a refusal or null. The first that refuses is told.</summary>
internal sealed record Admission
{
    /// <summary>Everything is admitted.</summary>
    public static Admission OfEverything { get; } = new();

    public ImmutableArray<Func<AdmissionRequest, RolloutRefusal?>> Rules { get; init; } = [];

    /// <summary>The objects of the same cluster that admission of an object asks for; what changes on either side is tried in both orders.</summary>
    public Func<Manifest, IEnumerable<ManifestId>> ReferencesOf { get; init; } = _ => [];

    /// <summary>False where the cluster that a Kustomization applies to cannot be reached any more, as when the Secret with its kubeconfig is gone.</summary>
    public Func<FluxKustomization, LiveWorld, bool> CanReach { get; init; } = (_, _) => true;

    /// <summary>Why the target of a Kustomization cannot be reached; null where it can be, as the own cluster always.</summary>
    public RolloutRefusal? RefuseTarget(FluxKustomization? kustomization, LiveWorld world) => kustomization is { HasKubeConfig: true } && !CanReach(kustomization, world)
        ? new RolloutRefusal($"its cluster '{kustomization.Target.Name}' cannot be reached") { Cause = RolloutRefusalCause.TargetGone }
        : null;

    public RolloutRefusal? Refuse(AdmissionRequest request)
    {
        foreach (var rule in Rules)
        {
            if (rule(request) is { } refusal)
                return refusal with { Object = request.Key, Operation = request.Operation };
        }

        return null;
    }
}
