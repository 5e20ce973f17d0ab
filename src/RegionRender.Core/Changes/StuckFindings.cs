using RegionRender.Core.Decommissioning;
using RegionRender.Flux;
using RegionRender.Syntax;

namespace RegionRender.Core.Changes;

/// <summary>Reports who could never become ready again, where that does not follow from an object that is refused.</summary>
internal sealed class StuckFindings(ChangePlan plan, Comparison comparison, DiagnosticBag bag)
{
    private readonly Location _source = comparison.Estate.Flux.Source.Location;

    public void Report(IReadOnlyCollection<ObjectChange> refused)
    {
        var left = plan.Stuck.Where(stuck => !Follows(stuck, refused)).ToList();
        foreach (var stuck in left.Where(stuck => stuck.Refusals[0].Cause is not (RolloutRefusalCause.SourceGone or RolloutRefusalCause.FolderGone)))
            bag.Add(ChangeDiagnostics.Stuck(PlaceOf(stuck), stuck.Kustomization, stuck.Flux, stuck.Reason, stuck.Behind) with { Hint = stuck.Refusals[0].Advice is { Length: > 0 } advice ? advice : null });
        ReportFolders([.. left.Where(stuck => stuck.Refusals[0].Cause == RolloutRefusalCause.FolderGone)]);
        if (left.Where(stuck => stuck.Refusals[0].Cause == RolloutRefusalCause.SourceGone).ToList() is [var first, ..] all)
            bag.Add(ChangeDiagnostics.SourceGone(_source, first.Reason, all.Count - 1) with { Hint = "keep the source's kind, name, namespace and path; what Flux starts from reads it" });
    }

    private void ReportFolders(List<StuckKustomization> gone)
    {
        var lostRoots = gone.Where(stuck => stuck.IsRoot).Select(stuck => stuck.Flux).ToHashSet(StringComparer.Ordinal);
        var each = gone.Where(stuck => stuck.IsRoot || !lostRoots.Contains(stuck.Flux)).ToList();
        var handedOver = each.Where(IsHandedOver).ToList();
        foreach (var stuck in each.Except(handedOver))
            bag.Add(ChangeDiagnostics.KustomizationGone(PlaceOf(stuck), stuck.Kustomization, stuck.Flux, stuck.Behind) with { Hint = HintFor(stuck) });
        if (handedOver is [var first, ..])
            bag.Add(ChangeDiagnostics.LayersHandedOver(comparison.Estate.Flux.Location, first.Kustomization, first.Flux, handedOver.Count - 1, HandOverEntries.For(handedOver.Select(stuck => ChangeOf(stuck)?.Region))));
    }

    // What is refused by itself is told; what stands in the way of it, or was applied with it, follows.
    private static bool Follows(StuckKustomization stuck, IReadOnlyCollection<ObjectChange> refused) =>
        stuck.Refusals.Any(refusal => refusal.Object is { } key && refused.Any(item => item.Word != ChangeWord.Removed && item.Id == key.Id && item.Cluster == key.Cluster))
        || (!stuck.IsRoot && stuck.Refusals[0].Cause == RolloutRefusalCause.SourceGone && refused.Any(item => item.Word == ChangeWord.Moved))
        || (stuck.Refusals[0].Cause == RolloutRefusalCause.FolderGone
            && refused.Any(item => item.AppliedBefore == stuck.Kustomization || (stuck.IsRoot && item.Word == ChangeWord.LeftBehind && item.Region == stuck.Flux)));

    // All that it applied is applied by others now.
    private bool IsHandedOver(StuckKustomization stuck)
    {
        var applied = plan.Objects.Where(item => item.AppliedBefore == stuck.Kustomization).ToList();
        return !stuck.IsRoot && applied.Count > 0 && applied.All(item => item.Word == ChangeWord.Moved);
    }

    private string HintFor(StuckKustomization stuck)
    {
        if (ChangeOf(stuck) is not { } change)
            return "keep the folder that Flux starts from: the name of the management cluster, and the path of the source";
        var entry = EstateNames.Of(ObjectPlace.InFile(change.Id, change.Cluster, change.Path, comparison.Facts.Management)).Append(new EstateName(change.Id.Kind, change.Id.Name)).First();
        return $"put back what it applies; to retire it, put that back and name it: decommission: [{{kind: {entry.Kind}, name: {entry.Name}, reason: ...}}], merge that, then remove it; or let it stay: --allow-removal {entry}";
    }

    private Location PlaceOf(StuckKustomization stuck) => ChangeOf(stuck)?.Cause
        ?? plan.Objects.FirstOrDefault(item => stuck.Refusals[0].Object is { } key && item.Id == key.Id && item.Cluster == key.Cluster)?.Cause
        ?? comparison.After.Flux.Objects.FirstOrDefault(item => stuck.Refusals[0].Object is { } key && ObjectKey.Of(item) == key)?.PlaceOf(null)
        ?? _source;

    private ObjectChange? ChangeOf(StuckKustomization stuck) => plan.Objects.FirstOrDefault(stuck.Is);
}
