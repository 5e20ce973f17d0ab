using RegionRender.Flux;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.AdmissionRules;

/// <summary>k0rdent's objects among those of a cluster, and how they refer to each other.</summary>
internal static class K0rdentObjects
{
    public const string Group = "k0rdent.mirantis.com";

    public static bool Is(ManifestId id, string kind) => id.Kind == kind && id.Group == Group;

    public static IEnumerable<LiveObject> Clusters(AdmissionRequest request) => All(request, "ClusterDeployment");

    public static IEnumerable<LiveObject> All(AdmissionRequest request, string kind) => request.World.OfKind(request.Key.Cluster, Group, kind);

    public static YamlMapping? SpecOf(Manifest? manifest) => manifest?.Content.Mapping("spec");

    /// <summary>
    /// The Credential that a ClusterDeployment names; null where there is none. In other namespaces than k0rdent's own lie copies of those there, by
    /// the same names (k0rdent/kcm v1.11.4, internal/controller/accessmanagement_controller.go).
    /// </summary>
    public static LiveObject? CredentialOf(LiveWorld world, K0rdentFacts facts, Manifest cluster) => SpecOf(cluster)?.Text("credential") is { } name
        ? world.Find(facts.Management, new ManifestId(Group, "Credential", cluster.Id.Namespace, name)) ?? world.Find(facts.Management, new ManifestId(Group, "Credential", facts.Namespace, name))
        : null;

    /// <summary>The region that a ClusterDeployment gets from its Credential; null for management, and where there is no such Credential.</summary>
    public static string? RegionOf(LiveWorld world, K0rdentFacts facts, Manifest cluster) => SpecOf(CredentialOf(world, facts, cluster)?.Manifest)?.Text("region");

    /// <summary>The first of some objects by name, so that every run tells the same one.</summary>
    public static LiveObject? First(IEnumerable<LiveObject> objects) => objects.MinBy(item => item.Key.Id.ToString(), StringComparer.Ordinal);

    /// <summary>The names that stand under a key of each item of a list.</summary>
    public static IEnumerable<string> Names(YamlMapping? mapping, string list, string key = "name") =>
        mapping?.Items(list).OfType<YamlMapping>().Select(item => item.Text(key)).OfType<string>() ?? [];
}
