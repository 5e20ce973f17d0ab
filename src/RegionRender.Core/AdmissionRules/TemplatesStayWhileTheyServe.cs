using RegionRender.Flux;
using RegionRender.Kubernetes;

namespace RegionRender.Core.AdmissionRules;

/// <summary>A template is not deleted while something uses it (k0rdent/kcm v1.11.4, internal/webhook/template_webhook.go, ValidateDelete).</summary>
internal static class TemplatesStayWhileTheyServe
{
    public static RolloutRefusal? Refuse(AdmissionRequest request, K0rdentFacts facts)
    {
        if (request.Operation != AdmissionOperation.Delete)
            return null;
        var users = request.Key.Id switch
        {
            { Group: K0rdentObjects.Group, Kind: "ClusterTemplate" } id => K0rdentObjects.Clusters(request).Where(cluster => cluster.Key.Id.Namespace == id.Namespace && K0rdentObjects.SpecOf(cluster.Manifest)?.Text("template") == id.Name),
            { Group: K0rdentObjects.Group, Kind: "ServiceTemplate" } id => K0rdentObjects.Clusters(request).Where(cluster => cluster.Key.Id.Namespace == id.Namespace)
                .Concat(id.Namespace == facts.Namespace ? K0rdentObjects.All(request, "MultiClusterService") : []).Where(user => Serves(user.Manifest, id.Name)),
            _ => [],
        };
        return K0rdentObjects.First(users) is { } user ? new RolloutRefusal($"k0rdent refuses to delete '{request.Key.Id}' while '{user.Key.Id}' uses it") { ForTheSakeOf = user.Key, Advice = $"keep it until '{user.Key.Id}' uses another one, and remove it in the rendering after that" } : null;
    }

    private static bool Serves(Manifest user, string template) => K0rdentObjects.Names(K0rdentObjects.SpecOf(user)?.Mapping("serviceSpec"), "services", "template").Contains(template);
}
