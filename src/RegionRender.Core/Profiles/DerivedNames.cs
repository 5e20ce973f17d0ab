using RegionRender.Core.Estates;

namespace RegionRender.Core.Profiles;

/// <summary>Names of objects that follow from those of the estate. Checks and planner both ask here, so they never disagree.</summary>
internal static class DerivedNames
{
    private const string WorkloadPrefix = "workload-";

    /// <summary>Name of the k0rdent Credential: <c>&lt;credential&gt;-&lt;region&gt;</c> whenever regions are given, else the plain name.</summary>
    /// <param name="credential">The credential of the estate.</param>
    /// <param name="region">The region, <see cref="Credential.Management"/>, or null for a credential without regions.</param>
    public static string Credential(string credential, string? region) => region is null ? credential : $"{credential}-{region}";

    /// <summary>
    /// Sveltos looks for exactly this Secret beside an identity (k0rdent/kcm v1.9.0,
    /// internal/controller/adapters/sveltos/serviceset_controller.go).
    /// </summary>
    public static string IdentitySecret(string identityName) => $"{identityName}-secret";

    /// <summary>Sveltos looks for exactly this ConfigMap (the same file).</summary>
    public static string ResourceTemplate(string identityName) => $"{identityName}-resource-template";

    /// <summary>Name that k0rdent gives the kubeconfig Secret of a cluster it builds: the contract of Cluster API (kubernetes-sigs/cluster-api, util/secret/consts.go).</summary>
    public static string KubeConfigSecret(string clusterName) => $"{clusterName}-kubeconfig";

    /// <summary>The Kustomization of one cluster, where each has one of its own.</summary>
    public static string WorkloadKustomization(string cluster) => WorkloadPrefix + cluster;

    /// <summary>The cluster whose own Kustomization has the name; null for another Kustomization.</summary>
    public static string? ClusterOfWorkload(string kustomization) =>
        kustomization.StartsWith(WorkloadPrefix, StringComparison.Ordinal) ? kustomization[WorkloadPrefix.Length..] : null;

    /// <summary>ServiceTemplate of a chart version: <c>&lt;chart&gt;-&lt;version with dashes&gt;</c>.</summary>
    public static string ServiceTemplate(string chart, string version) => $"{chart}-{version.Replace('.', '-').Replace('+', '-')}";

    /// <summary>ServiceTemplate that a service names, or that of the chart version that it names.</summary>
    public static string ServiceTemplate(ServiceTemplateReference reference) => reference.Name ?? ServiceTemplate(reference.Chart ?? "", reference.Version ?? "");
}
