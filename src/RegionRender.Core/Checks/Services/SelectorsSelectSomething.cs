using RegionRender.Core.Estates;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// A MultiClusterService selects ClusterDeployments by their labels; an empty selector selects none, without a word from k0rdent
/// (k0rdent/kcm v1.9.0, internal/controller/multiclusterservice_controller.go).
/// </summary>
internal static class SelectorsSelectSomething
{
    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        if (context.Estate.Services.IsEmpty)
            return;
        var labels = context.AllClusters.Select(TextLabels).ToList();
        foreach (var service in context.Estate.Services)
        {
            if (LabelSelector.IsEmpty(service.Select))
                bag.Add(ServiceDiagnostics.SelectorIsEmpty(service.Name));
            else if (service.Select is { } selector && !AsksForOurLabels(selector) && !context.Estate.IsIncomplete && !labels.Exists(item => LabelSelector.Selects(selector, item)))
                bag.Add(ServiceDiagnostics.SelectorSelectsNothing(selector.Location, service.Name.Value));
        }
    }

    private static Dictionary<string, string> TextLabels(Cluster cluster) =>
        cluster.Labels.ToDictionary(label => label.Key, label => label.Value.Value, StringComparer.Ordinal);

    // They are written later, and every cluster has them.
    private static bool AsksForOurLabels(YamlMapping selector) =>
        (selector.Mapping("matchLabels")?.Entries.Any(entry => IsOurs(entry.Key.Text)) ?? false)
        || selector.Items("matchExpressions").OfType<YamlMapping>().Any(expression => IsOurs(expression.Text("key") ?? ""));

    private static bool IsOurs(string key) => ReservedKeys.OwnerOfLabel(key) == ReservedKeys.RegionRender;
}
