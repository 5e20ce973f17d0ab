using RegionRender.Core.Profiles;
using RegionRender.Flux;
using RegionRender.Kubernetes;

namespace RegionRender.Core.AdmissionRules;

/// <summary>
/// A provider is not taken from management or a region while a cluster there needs it (k0rdent/kcm v1.11.4,
/// internal/webhook/management_webhook.go and region_webhook.go, checkComponentsRemoval).
/// </summary>
internal static class ProvidersStayWhileTheyServe
{
    public static RolloutRefusal? Refuse(AdmissionRequest request, K0rdentFacts facts)
    {
        if (request is not { Operation: AdmissionOperation.Update, Key.Id: { Group: K0rdentObjects.Group, Kind: "Management" or "Region" } id })
            return null;
        var before = Providers(request.Before);
        foreach (var name in before.Except(Providers(request.After)))
        {
            var provider = facts.Profile.FindProvider(name);
            var users = K0rdentObjects.Clusters(request).Where(cluster => Needs(cluster.Manifest, provider, facts) && RegionOf(cluster.Manifest, request, facts) == (id.Kind == "Region" ? id.Name : null));
            if (provider is null || K0rdentObjects.First(users) is not { } user)
                continue;
            return new RolloutRefusal($"k0rdent refuses to take the provider '{provider.ShortName}' away while '{user.Key.Id}' needs it")
            {
                ForTheSakeOf = user.Key,
                Node = K0rdentObjects.SpecOf(request.After)?["providers"],
                Advice = $"write 'providers: [{string.Join(", ", before.Select(item => facts.Profile.FindProvider(item)?.ShortName ?? item))}]' until the cluster is gone",
            };
        }

        return null;
    }

    private static string? RegionOf(Manifest cluster, AdmissionRequest request, K0rdentFacts facts) => K0rdentObjects.RegionOf(request.World, facts, cluster);

    private static bool Needs(Manifest cluster, Provider? provider, K0rdentFacts facts) =>
        provider is not null && K0rdentObjects.SpecOf(cluster)?.Text("template") is { } template && facts.FindTemplate(template)?.Providers.Contains(provider.ShortName) == true;

    private static List<string> Providers(Manifest? manifest) => [.. K0rdentObjects.Names(K0rdentObjects.SpecOf(manifest), "providers")];
}
