using RegionRender.Core.AdmissionRules;
using RegionRender.Core.ServiceSelection;
using RegionRender.Flux;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.Changes;

/// <summary>Says of each service that leaves a cluster whether that was meant: the cluster's own line went and nothing else.</summary>
internal sealed class ServiceVerdicts(Comparison comparison, Rollouts rollouts, Permissions permissions)
{
    public IEnumerable<ServiceChange> All()
    {
        var after = comparison.After.Flux.Objects.Where(item => item.Cluster.Name == comparison.Facts.Management).ToLookup(item => item.Id);
        foreach (var (service, (loss, isBack)) in rollouts.Lost.OrderBy(pair => pair.Key.Cluster.Name, StringComparer.Ordinal).ThenBy(pair => pair.Key.Name, StringComparer.Ordinal).ThenBy(pair => pair.Key.Source, StringComparer.Ordinal))
        {
            // What leaves the estate is told itself.
            if (after[service.Cluster].FirstOrDefault() is not { } cluster)
                continue;
            var isDirect = !isBack && IsDirect(service, loss);
            var isPermitted = permissions.Entries.Uninstalls(service.Name, service.Cluster.Name);
            yield return new ServiceChange(isPermitted ? ChangeVerdict.Permitted : isDirect ? ChangeVerdict.Reported : ChangeVerdict.Refused, service.Name, service.Namespace, service.Cluster.Name)
            {
                Region = cluster.Label(Labels.OwnLabels.Region),
                Source = service.Source,
                IsDirect = isDirect,
                IsForAMoment = isBack,
                Reason = Reason(service, loss),
                Cause = CauseInClass(service, loss) ?? Cause(loss, cluster),
            };
        }
    }

    private bool IsDirect(PlacedService service, LostService loss)
    {
        if (service.Source is not null || loss is not { Before: { } before, Now: { } now } || !DifferOnlyInServices(before, now))
            return false;

        // A line that was renamed is another service in place of this one.
        var (old, left) = (Names(before), Names(now));
        return left.IsSubsetOf(old) && IsOwnLine(service);
    }

    // A class that is another one changes more than a line, and so does a label.
    private static bool DifferOnlyInServices(Manifest before, Manifest now) =>
        HaveSame(before.Content, now.Content, "spec") && K0rdentObjects.SpecOf(before) is { } old && K0rdentObjects.SpecOf(now) is { } spec && HaveSame(old, spec, "serviceSpec");

    private static bool HaveSame(YamlMapping before, YamlMapping now, string but) =>
        before.Entries.Concat(now.Entries).Select(entry => entry.Key.Text).Where(key => key != but)
            .All(key => before[key] is { } old && now[key] is { } item && YamlNode.DataEquals(old, item));

    // Where the list of a class or a default lost the line, it is not the cluster's own. The base does not say where its services stood, so what is
    // left of the list tells it, or that clusters of one class lose the same.
    private bool IsOwnLine(PlacedService service)
    {
        if (comparison.Estate.Clusters.FirstOrDefault(cluster => cluster.Name.Value == service.Cluster.Name) is not { } cluster)
            return true;
        if (!cluster.Services.IsEmpty)
            return cluster.Services.All(item => item.Location.IsIn(cluster.Location));
        return cluster.Class is not { } name || !comparison.Estate.Clusters.Any(other => other != cluster && other.Class?.Value == name.Value && Loses(other.Name.Value, service));
    }

    private bool Loses(string cluster, PlacedService service) =>
        rollouts.Lost.Keys.Any(lost => lost.Source is null && lost.Cluster.Name == cluster && lost.Name == service.Name && lost.Namespace == service.Namespace);

    private static HashSet<(string?, string?)> Names(Manifest manifest) =>
        [.. K0rdentObjects.SpecOf(manifest)?.Mapping("serviceSpec")?.Items("services").OfType<YamlMapping>().Select(item => (item.Text("namespace"), item.Text("name"))) ?? []];

    private static string Reason(PlacedService service, LostService loss) => (service.Source, loss) switch
    {
        (null, _) => "the cluster no longer asks for it",
        ({ } source, { Now: null }) => $"'{source}' is gone",
        ({ } source, { Changed.Kind: "MultiClusterService", Now: { } now }) when Names(now).Contains((service.Namespace, service.Name)) => $"'{source}' no longer selects the cluster",
        ({ } source, { Changed.Kind: "MultiClusterService" }) => $"'{source}' no longer brings it",
        ({ } source, _) => $"'{source}' no longer selects the cluster by its labels",
    };

    // A label that a class lost stands nowhere any more; that several of its clusters lose it tells where it stood.
    private Location? CauseInClass(PlacedService service, LostService loss)
    {
        if (loss is not { Changed.Kind: "ClusterDeployment", Before: { } before, Now: { } now } || LabelsOf(before) is not { } old || old.Entries.All(entry => LabelsOf(now)?.Has(entry.Key.Text) == true))
            return null;
        if (Find(service.Cluster.Name)?.Class is not { } name)
            return null;
        var first = rollouts.Lost.Keys.Where(lost => lost.Source == service.Source && lost.Name == service.Name).Select(lost => Find(lost.Cluster.Name))
            .Where(cluster => cluster?.Class?.Value == name.Value).Take(2).ToArray();
        return first is [{ } cluster, not null] ? cluster.Template.Location.IsIn(cluster.Location) ? cluster.Class?.Location : cluster.Template.Location : null;
    }

    private Estates.Cluster? Find(string cluster) => comparison.Estate.Clusters.FirstOrDefault(item => item.Name.Value == cluster);

    private static YamlMapping? LabelsOf(Manifest manifest) => manifest.Content.Mapping("metadata")?.Mapping("labels");

    private static Location Cause(LostService loss, PlacedObject cluster)
    {
        if (loss is { Before: { } before, Now: { } now })
            return now.PlaceOf(ChangedNodes.FirstBelow(before.Content, now.Content, loss.Changed.Kind == "MultiClusterService" ? "spec" : "metadata.labels") ?? ChangedNodes.FirstBelow(before.Content, now.Content, "spec.serviceSpec"));
        return loss.Before is { } gone ? gone.Content.Location : cluster.PlaceOf(null);
    }
}
