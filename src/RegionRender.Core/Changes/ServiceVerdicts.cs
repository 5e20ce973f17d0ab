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
                Cause = Cause(loss, cluster),
            };
        }
    }

    private bool IsDirect(PlacedService service, LostService loss)
    {
        if (service.Source is not null || loss is not { Before: { } before, Now: { } now })
            return false;

        // A line that was renamed is another service in place of this one.
        var (old, left) = (Names(before), Names(now));
        return left.IsSubsetOf(old) && IsOwnLine(service);
    }

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
        ({ } source, { Changed.Kind: "MultiClusterService" }) => $"'{source}' no longer brings it",
        ({ } source, _) => $"'{source}' no longer selects the cluster by its labels",
    };

    private static Location Cause(LostService loss, PlacedObject cluster)
    {
        if (loss is { Before: { } before, Now: { } now })
            return now.PlaceOf(ChangedNodes.FirstBelow(before.Content, now.Content, loss.Changed.Kind == "MultiClusterService" ? "spec" : "metadata.labels") ?? ChangedNodes.FirstBelow(before.Content, now.Content, "spec.serviceSpec"));
        return loss.Before is { } gone ? gone.Content.Location : cluster.PlaceOf(null);
    }
}
