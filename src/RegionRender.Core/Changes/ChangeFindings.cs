using RegionRender.Core.AdmissionRules;
using RegionRender.Core.Decommissioning;
using RegionRender.Core.Profiles;
using RegionRender.Flux;
using RegionRender.Syntax;

namespace RegionRender.Core.Changes;

/// <summary>Reports what a plan refuses: one finding for one cause, however many objects it reaches.</summary>
internal sealed class ChangeFindings(ChangePlan plan, Comparison comparison, DiagnosticBag bag)
{
    private readonly Location _source = comparison.Estate.Flux.Source.Location;

    public void Report()
    {
        var refused = plan.Objects.Where(item => item.Verdict == ChangeVerdict.Refused).ToList();
        ReportDestroyed(refused.Where(item => item.Word == ChangeWord.Destroyed));
        ReportIllegal(refused.Where(item => item.Word == ChangeWord.Illegal && !Follows(item, refused)));
        ReportUpgrades(refused.Where(item => item.Word == ChangeWord.Upgraded));
        ReportFights(refused.Where(item => item.Word == ChangeWord.LeftBehind));
        foreach (var item in refused.Where(item => item.Word == ChangeWord.Moved))
            bag.Add(ChangeDiagnostics.Moved(item.Cause, Name(item), item.Reason));
        ReportServices();
        ReportStuck(refused);
    }

    // By the name that an entry would have: that is what has to be written.
    private void ReportDestroyed(IEnumerable<ObjectChange> changes)
    {
        foreach (var group in changes.GroupBy(item => (Entry: EntryOf(item), item.Advice)))
        {
            var first = group.MaxBy(item => item.Reason.Length) ?? group.First();
            var (entry, advice) = group.Key;
            bag.Add(ChangeDiagnostics.Destroyed(first.Cause, Name(first), first.Reason, group.Count() - 1) with { Hint = advice.Length > 0 ? advice : HintFor(first, entry) });
        }
    }

    private EstateName EntryOf(ObjectChange item) => EstateNames.Of(PlaceOf(item)).Append(new EstateName(item.Id.Kind, item.Id.Name)).First();

    private ObjectPlace PlaceOf(ObjectChange item) => ObjectPlace.InFile(item.Id, item.Cluster, item.Path, comparison.Facts.Management);

    private static string HintFor(ObjectChange item, EstateName entry) => K0rdentObjects.Is(item.Id, "Management")
        ? "put it back"
        : $"put it back; to destroy it, put it back and name it: decommission: [{{kind: {entry.Kind}, name: {entry.Name}, reason: ...}}], merge that, then remove it; or let it stay on its cluster without an owner: --allow-removal {entry}";

    private void ReportIllegal(IEnumerable<ObjectChange> changes)
    {
        // What the API server refuses by a schema is reported with the schema's own code.
        foreach (var group in changes.Where(item => !comparison.RefusedUpdates.ContainsKey(new ObjectKey(item.Cluster, item.Id))).GroupBy(item => (item.Cause, item.Reason.Replace($"'{item.Id.Name}'", "''", StringComparison.Ordinal))))
        {
            var first = group.First();
            bag.Add(FluxKustomization.Is(first.Id)
                ? ChangeDiagnostics.Redirected(first.Cause, first.Id.ToString(), first.Reason) with { Hint = first.Advice }
                : ChangeDiagnostics.Illegal(first.Cause, first.Reason, group.Count() - 1, first.Advice));
        }
    }

    // What an object that leaves the estate by mistake still needs would not be missed if it stayed.
    private static bool Follows(ObjectChange item, List<ObjectChange> refused) =>
        item.ForTheSakeOf is { } key && refused.Any(other => other.Word == ChangeWord.Destroyed && other.Id == key.Id && other.Cluster == key.Cluster);

    private void ReportUpgrades(IEnumerable<ObjectChange> changes)
    {
        foreach (var group in changes.GroupBy(item => (item.Cause, item.Reason)))
        {
            var first = group.First();
            var (from, to) = (Field(first.Before), Field(first.After));
            var entry = first.Workload is null
                ? $"{{k0rdent: {comparison.Facts.Profile.Version}, from: {from}, to: {to}}}"
                : group.Count() > 1 ? $"{{family: {ClusterTemplate.FamilyOf(from)}, from: {from}, to: {to}}}" : $"{{cluster: {first.Workload}, from: {from}, to: {to}}}";
            bag.Add(ChangeDiagnostics.Upgrade(first.Cause, first.Workload is { } cluster ? $"the cluster '{cluster}'" : "k0rdent", first.Reason, group.Count() - 1, entry));
        }

        static string Field(Kubernetes.Manifest? manifest) => K0rdentObjects.SpecOf(manifest) is { } spec ? spec.Text("template") ?? spec.Text("release") ?? "" : "";
    }

    private void ReportFights(IEnumerable<ObjectChange> changes)
    {
        foreach (var group in changes.GroupBy(item => item.Region))
        {
            var first = group.First();
            bag.Add(ChangeDiagnostics.Fight(first.Cause, Name(first), first.Reason, group.Count() - 1) with
            {
                Hint = first.Region is { } region
                    ? $"hand the region over in two renderings: first as it was, with decommission: [{{kind: Delivery, name: {region}, reason: ...}}], then with the new delivery beside that entry"
                    : null,
            });
        }
    }

    private void ReportServices()
    {
        foreach (var group in plan.Services.Where(item => item.Verdict == ChangeVerdict.Refused).GroupBy(item => (item.Service, item.Reason, item.IsForAMoment, item.Cause)))
            bag.Add(ChangeDiagnostics.Uninstalled(group.Key.Cause.Source is null ? _source : group.Key.Cause, group.Key.Service, [.. group.Select(item => item.Cluster).Distinct().Order(StringComparer.Ordinal)], group.Key.Reason, group.Key.IsForAMoment));
    }

    private void ReportStuck(List<ObjectChange> refused)
    {
        var told = refused.Select(item => new ObjectKey(item.Cluster, item.Id)).ToHashSet();
        var withoutSource = new List<StuckKustomization>();
        var lostRoots = plan.Stuck.Where(stuck => stuck.IsRoot && stuck.Refusals[0].Cause == RolloutRefusalCause.FolderGone).Select(stuck => stuck.Flux).ToHashSet(StringComparer.Ordinal);
        foreach (var stuck in plan.Stuck)
        {
            if (stuck.Refusals.Any(refusal => refusal.Object is { } key && told.Contains(key)))
                continue;
            if (stuck.Refusals[0].Cause == RolloutRefusalCause.SourceGone)
                withoutSource.Add(stuck);
            else if (stuck.Refusals[0].Cause != RolloutRefusalCause.FolderGone)
                bag.Add(ChangeDiagnostics.Stuck(PlaceOf(stuck), stuck.Kustomization, stuck.Flux, stuck.Reason, stuck.Behind) with { Hint = stuck.Refusals[0].Advice is { Length: > 0 } advice ? advice : null });
            else if ((stuck.IsRoot || !lostRoots.Contains(stuck.Flux)) && !refused.Any(item => item.Word == ChangeWord.Destroyed && item.AppliedBefore == stuck.Kustomization))
                bag.Add(ChangeDiagnostics.KustomizationGone(PlaceOf(stuck), stuck.Kustomization, stuck.Flux, stuck.Behind) with { Hint = HintFor(stuck) });
        }

        if (withoutSource is [var first, ..])
            bag.Add(ChangeDiagnostics.SourceGone(_source, first.Reason, withoutSource.Count - 1) with { Hint = "keep the source's kind, name, namespace and path; what Flux starts from reads it" });
    }

    private string HintFor(StuckKustomization stuck)
    {
        var change = plan.Objects.FirstOrDefault(item => FluxKustomization.Is(item.Id) && $"{item.Id.Namespace}/{item.Id.Name}" == stuck.Kustomization && item.Cluster == stuck.Flux);
        if (change is null)
            return "keep the folder that Flux starts from: the name of the management cluster, and the path of the source";
        var entry = EntryOf(change);
        return $"put back what it applies; to retire it, put that back and name it: decommission: [{{kind: {entry.Kind}, name: {entry.Name}, reason: ...}}], merge that, then remove it; or let it stay: --allow-removal {entry}";
    }

    private Location PlaceOf(StuckKustomization stuck) => plan.Objects
        .FirstOrDefault(item => FluxKustomization.Is(item.Id) && $"{item.Id.Namespace}/{item.Id.Name}" == stuck.Kustomization && item.Cluster == stuck.Flux)?.Cause ?? _source;

    private static string Name(ObjectChange item) => $"'{item.Id}' on '{item.Cluster}'";
}
