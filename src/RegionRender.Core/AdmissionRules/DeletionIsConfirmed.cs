using RegionRender.Core.Labels;
using RegionRender.Flux;

namespace RegionRender.Core.AdmissionRules;

/// <summary>The rendered deletion guard lets nothing go that does not carry its own name as a confirmation (templates/management/deletion-guard.yaml).</summary>
internal static class DeletionIsConfirmed
{
    public static RolloutRefusal? Refuse(AdmissionRequest request, K0rdentFacts facts)
    {
        if (request is not { Operation: AdmissionOperation.Delete, Before: { } before } || !facts.Profile.Kinds.IsGuarded(before.Id))
            return null;
        return before.Content.Mapping("metadata")?.Mapping("annotations")?.Text(OwnAnnotations.ConfirmDeletion) == before.Id.Name
            ? null
            : new RolloutRefusal($"the deletion guard refuses to delete '{before.Id}' without a confirmation");
    }
}
