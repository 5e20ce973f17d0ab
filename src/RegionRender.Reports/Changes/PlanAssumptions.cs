using System.Collections.Immutable;

namespace RegionRender.Reports;

/// <summary>What every plan takes for granted, and what it cannot know.</summary>
internal static class PlanAssumptions
{
    public static ImmutableArray<string> All { get; } =
    [
        "The base is fully applied: Flux has reconciled every object in it.",
        "Whether Flux has done so is not known: a plan sees no cluster.",
        "Deletions under way, and objects that earlier renderings left behind, are not known.",
        "Clusters that the estate does not name are not known.",
        "What a changed 'config' does to machines is not known: they may be replaced.",

        // fluxcd/kustomize-controller v1.9.4, internal/controller/kustomization_controller.go: what could not be deleted stays in the inventory.
        "Flux retries a failed prune only from version 2.9 on; older versions leave the object on the cluster and say nothing.",
        "Until the layer 'platform' is ready, changes are judged by the webhooks of the k0rdent release that is running now.",
        "Each entry folder is pruned by exactly one Kustomization.",
    ];
}
