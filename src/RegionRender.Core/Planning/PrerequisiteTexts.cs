using RegionRender.Core.Estates;
using RegionRender.Core.Paths;
using RegionRender.Core.Profiles;

namespace RegionRender.Core.Planning;

/// <summary>What is said of each kind of prerequisite: the subject, by which a page is sorted, and a sentence without its period.</summary>
internal static class PrerequisiteTexts
{
    private const string LoginOf = "The login of the ";

    public static Prerequisite K0rdent(string management, K0rdentSettings k0rdent) => new(
        management,
        $"k0rdent {k0rdent.Version.Value}",
        $"k0rdent {k0rdent.Version.Value} is installed in the namespace '{k0rdent.Namespace.Value}', with its webhooks on");

    public static Prerequisite Release(string management, string release) => new(
        management, $"Release {release}", $"The Release '{release}' is there and ready");

    public static Prerequisite InstalledTemplate(string management, string k0rdentNamespace, string template) => new(
        management, $"ClusterTemplate {k0rdentNamespace}/{template}", $"An earlier release left the ClusterTemplate '{template}'");

    public static Prerequisite Flux(string cluster, FluxSettings flux) => new(
        cluster,
        $"Flux {flux.Version.Value}",
        $"Flux {flux.Version.Value} or newer runs in the namespace '{flux.Namespace.Value}' and applies the folder {RenderingPaths.InSource(flux.Source.Path.Value, RenderingPaths.Entry(cluster))}");

    public static Prerequisite SourceLogin(string cluster, FluxSettings flux, string secret) =>
        Secret(cluster, flux.Namespace.Value, secret, $"{LoginOf}{flux.Source.Kind} '{flux.Source.Name.Value}'");

    public static Prerequisite ChartLogin(string management, string k0rdentNamespace, string secret, string repository) =>
        Secret(management, k0rdentNamespace, secret, $"{LoginOf}chart repository '{repository}'");

    /// <summary>The same login on a region, whose own Sveltos fetches the charts of its clusters.</summary>
    public static Prerequisite RegionalChartLogin(string region, string clusterNamespace, string secret, string repository) =>
        Secret(region, clusterNamespace, secret, $"{LoginOf}chart repository '{repository}', for the services of clusters in '{clusterNamespace}'");

    public static Prerequisite ServiceValues(string place, string kind, string name, Service service, Cluster cluster) => new(
        place, $"{kind} {cluster.Namespace.Value}/{name}", $"Values of the service '{service.Name.Value}' of the cluster '{cluster.Name.Value}'");

    public static Prerequisite Secret(string cluster, string secretNamespace, string name, string purpose) =>
        new(cluster, $"Secret {secretNamespace}/{name}", purpose);

    public static Prerequisite StoreEntry(string management, string key, string store, string purpose) =>
        new(management, $"Entry {key} in {store}", purpose);

    public static Prerequisite Store(string management, string kind, string name) => new(
        management, $"{kind} {name}", $"The {kind} '{name}' reads from the store in which the estate's secrets lie");

    public static Prerequisite ExternalSecretsOperator(string management) => new(
        management, "External Secrets operator", "The operator of External Secrets with the API external-secrets.io/v1 runs there");

    /// <summary>What the Secret with a region's kubeconfig is for.</summary>
    public static string KubeConfig(string region, string key) => $"The kubeconfig of the region '{region}' under the key {key}, without exec plugins";

    /// <summary>What the Secret of a credential is for.</summary>
    public static string IdentitySecret(PlacedCredential placed)
    {
        if (placed.Kind.SecretReference is not { Keys: var keys })
            return $"The Secret '{placed.IdentityName}', which is the identity itself";
        var with = keys.IsEmpty ? "" : $" with {string.Join(", ", keys)}";
        return $"The Secret of the {placed.Kind.Kind} '{placed.IdentityName}'{with}";
    }
}
