using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// Each cloud reads its own keys of the Secret and fails without them (k0rdent/kcm v1.11.4, config/dev, the credentials of each cloud).
/// Where no properties are given, the store's entry has them, or not: nobody knows.
/// </summary>
internal static class SecretPropertiesGiveEveryKey
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        foreach (var credential in context.Placements.All)
        {
            if (credential.Secret is { } secret && credential.Kind.SecretReference is { } reference)
                CheckOne(secret, reference.Keys, $"an identity of kind '{credential.Kind.Kind}'", bag);
        }

        foreach (var cluster in context.AllClusters)
        {
            if (context.CredentialOf(cluster) is { Kind.IsSecret: true, Secret: { } secret } && context.ClusterTemplateOf(cluster) is { } template)
                CheckOne(secret, template.SecretKeys, $"the template family '{template.Family}'", bag);
        }

        foreach (var region in context.Estate.Regions)
        {
            if (region.Registration is KubeConfigRegistration { From: { } from, Key: var key })
                CheckOne(from, [key.Value], "k0rdent", bag);
        }
    }

    private static void CheckOne(SecretReference secret, IEnumerable<string> keys, string reader, DiagnosticBag bag)
    {
        if (secret.Properties.IsEmpty)
            return;
        var missing = keys.Except(secret.Properties.Select(property => property.Key), StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
            bag.Add(CredentialDiagnostics.SecretKeyIsMissing(secret.Location, reader, missing));
    }
}
