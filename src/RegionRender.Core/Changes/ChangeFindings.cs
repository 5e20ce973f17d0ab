using RegionRender.Core.AdmissionRules;
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
        if (MovedFoundations.Find(comparison) is { } foundation)
        {
            bag.Add(foundation);
            return;
        }

        var all = plan.Objects.Where(item => item.Verdict == ChangeVerdict.Refused).ToList();
        var refused = all.Except(ReleaseMovesAlone.Report(all, comparison, bag)).ToList();
        var causes = new RefusalCauses(refused);
        ReportDestroyed([.. refused.Where(item => item.Word == ChangeWord.Destroyed && !causes.Follows(item))]);
        ReportIllegal(refused.Where(item => item.Word == ChangeWord.Illegal && !causes.Follows(item)));
        ReportUpgrades(refused.Where(item => item.Word == ChangeWord.Upgraded));
        ReportFights(refused.Where(item => item.Word == ChangeWord.LeftBehind));
        ReportMoved(refused.Where(item => item.Word == ChangeWord.Moved));
        ReportServices();
        new StuckFindings(plan, comparison, bag).Report(all);
    }

    // By the name that an entry would have: that is what has to be written.
    private void ReportDestroyed(IReadOnlyCollection<ObjectChange> changes)
    {
        var names = new DestroyedNames(changes, comparison.Facts.Management);
        foreach (var group in changes.GroupBy(item => (Entry: names.Of(item), item.Cluster)))
        {
            var entry = group.Key.Entry;
            var first = group.OrderByDescending(item => DestroyedNames.IsNamed(item, entry)).ThenBy(item => item.Id.Kind.EndsWith("Secret", StringComparison.Ordinal)).First();
            bag.Add(ChangeDiagnostics.Destroyed(first.Cause, Name(first), first.Reason, group.Count() - 1) with
            {
                Hint = first.Advice.Length > 0
                    ? first.Advice
                    : $"put it back; to destroy it, put it back and name it: decommission: [{{kind: {entry.Kind}, name: {entry.Name}, reason: ...}}], merge that, then remove it; or let it stay on its cluster without an owner: --allow-removal {entry}",
            });
        }
    }

    private void ReportIllegal(IEnumerable<ObjectChange> changes)
    {
        // What the API server refuses by a schema is reported with the schema's own code.
        foreach (var group in changes.Where(item => !comparison.RefusedUpdates.ContainsKey(new ObjectKey(item.Cluster, item.Id)))
            .GroupBy(item => (item.Cause, Reason: item.Reason.Replace($"'{item.Id.Name}'", "''", StringComparison.Ordinal).Replace($"'{item.Id}'", "''", StringComparison.Ordinal))))
        {
            var first = group.First();
            bag.Add(FluxKustomization.Is(first.Id)
                ? ChangeDiagnostics.Redirected(first.Cause, first.Id.ToString(), first.Reason) with { Hint = first.Advice }
                : ChangeDiagnostics.Illegal(first.Cause, first.Reason, group.Count() - 1, first.Advice));
        }
    }

    private void ReportUpgrades(IEnumerable<ObjectChange> changes)
    {
        foreach (var group in changes.GroupBy(item => (item.Cause, item.Reason)))
        {
            var first = group.First();
            var (from, to) = (Template(first.Before), Template(first.After));
            var entry = first.Workload is null
                ? $"{{k0rdent: true, from: {comparison.LedgerBefore.K0rdentVersion}, to: {comparison.Facts.Profile.Version}}}"
                : group.Count() > 1 && IsAskedOfTheFamily(to)
                ? $"{{family: {ClusterTemplate.FamilyOf(from)}, from: {from}, to: {to}}}"
                : string.Join(", ", group.Select(item => $"{{cluster: {item.Workload}, from: {from}, to: {to}}}"));
            var finding = ChangeDiagnostics.Upgrade(first.Cause, first.Workload is { } cluster ? $"the cluster '{cluster}'" : "k0rdent", first.Reason, group.Count() - 1, entry);

            if (first.Workload is null && comparison.ReleaseMove is { GoesOneMinorForward: false } skip)
                finding = ChangeDiagnostics.ReleaseSkips(first.Cause, skip);

            // Another Release of the version that it has is no upgrade that an entry could name.
            bag.Add(first.Workload is null && comparison.ReleaseMove is null
                ? finding with { Hint = $"keep '{K0rdentObjects.SpecOf(first.Before)?.Text("release")}': a release moves with 'k0rdent.version'" }
                : finding);
        }

        static string Template(Kubernetes.Manifest? manifest) => K0rdentObjects.SpecOf(manifest)?.Text("template") ?? "";
    }

    // An entry for a family leads to where the estate has the family; a class may have another template than that.
    private bool IsAskedOfTheFamily(string template) =>
        new ClusterTemplateResolver(comparison.Estate.K0rdent, comparison.Facts.Profile).Resolve(ClusterTemplate.FamilyOf(template))?.Name == template;

    // One word of the estate may hand over all regions at once.
    private void ReportFights(IEnumerable<ObjectChange> changes)
    {
        var all = changes.ToList();
        if (all.Count == 0)
            return;
        var names = all.Select(item => item.Region).Distinct().ToList();
        var place = names is [{ } only] ? comparison.Estate.Regions.FirstOrDefault(region => region.Name.Value == only)?.Location : null;
        bag.Add(ChangeDiagnostics.Fight(place ?? comparison.Estate.Flux.Location, Name(all[0]), all[0].Reason, all.Count - 1, HandOverEntries.For(names)));
    }

    private void ReportMoved(IEnumerable<ObjectChange> changes)
    {
        // What Flux reads is told as gone; that objects would change hands on the way only follows.
        if (plan.Stuck.Any(stuck => stuck.IsRoot && stuck.Refusals[0].Cause == RolloutRefusalCause.SourceGone))
            return;
        foreach (var group in changes.GroupBy(item => item.Cause))
            bag.Add(ChangeDiagnostics.Moved(group.Key, Name(group.First()), group.First().Reason, group.Count() - 1, HandOverEntries.For(group.Select(item => item.Region))));
    }

    private void ReportServices()
    {
        foreach (var group in plan.Services.Where(item => item.Verdict == ChangeVerdict.Refused).GroupBy(item => (item.Service, item.Reason, item.IsForAMoment, item.Cause)))
            bag.Add(ChangeDiagnostics.Uninstalled(group.Key.Cause.Source is null ? _source : group.Key.Cause, group.Key.Service, [.. group.Select(item => item.Cluster).Distinct().Order(StringComparer.Ordinal)], group.Key.Reason, group.Key.IsForAMoment));
    }

    private static string Name(ObjectChange item) => $"'{item.Id}' on '{item.Cluster}'";
}
