using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// Two regions with one kubeconfig are one cluster with two trees, and every object has one owner. So has the Secret: of two regions that
/// share one under different keys, only one may say where its content comes from.
/// </summary>
internal static class KubeConfigsBelongToOneRegion
{
    // The key under which k0rdent writes the kubeconfig of a cluster that it builds (the contract of Cluster API: kubernetes-sigs/cluster-api,
    // util/secret/consts.go).
    private const string KeyOfBuiltClusters = "value";

    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        var users = new Dictionary<(string Secret, string Key), Located<string>>();
        var writers = new Dictionary<string, Located<string>>(StringComparer.Ordinal);
        foreach (var region in context.Estate.Regions)
        {
            var (secret, key, isWritten) = region.Registration is KubeConfigRegistration registration
                ? (registration.Secret, registration.Key.Value, registration.From is not null)
                : (new Located<string>(DerivedNames.KubeConfigSecret(region.Name.Value), region.Name.Location), KeyOfBuiltClusters, true);
            if (!users.TryAdd((secret.Value, key), region.Name))
                bag.Add(PlatformDiagnostics.KubeConfigIsShared(secret, users[(secret.Value, key)]));
            else if (isWritten && !writers.TryAdd(secret.Value, region.Name))
                bag.Add(PlatformDiagnostics.KubeConfigIsWrittenTwice(secret, writers[secret.Value]));
        }
    }
}
