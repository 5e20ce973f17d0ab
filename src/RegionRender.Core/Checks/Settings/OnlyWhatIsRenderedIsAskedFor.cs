using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>The format of the estate is ahead of the renderer: what would be left out without a word is said instead. Goes as the renderer learns.</summary>
internal static class OnlyWhatIsRenderedIsAskedFor
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        CheckBlocks(context.Estate, bag);
        CheckBackends(context, bag);
        foreach (var credential in context.Placements.All.Where(credential => !IsRendered(credential.Kind)))
            bag.Add(SettingsDiagnostics.IsNotRenderedYet(credential.Identity.Kind.Location, $"identities of kind '{credential.Kind.Kind}'"));
        foreach (var cluster in context.AllClusters)
        {
            if (LacksResourceTemplate(context, cluster) is { } family)
            {
                bag.Add(SettingsDiagnostics.IsNotRenderedYet(
                    cluster.Template.Location,
                    $"the resource template that clusters of '{family}' need",
                    "write 'propagateCredentials: false', and bring the cloud's credentials into the cluster yourself"));
            }
        }
    }

    private static void CheckBlocks(Estate estate, DiagnosticBag bag)
    {
        if (estate.Backup is { } backup)
            bag.Add(SettingsDiagnostics.IsNotRenderedYet(backup.Location, "'backup'"));
        foreach (var catalog in estate.K0rdent.Catalogs)
            bag.Add(SettingsDiagnostics.IsNotRenderedYet(catalog.Location, "templates of 'catalogs'"));
        foreach (var region in estate.Regions)
        {
            if (region.Observability is { } observability)
                bag.Add(SettingsDiagnostics.IsNotRenderedYet(observability.Location, "'observability'"));
        }
    }

    private static void CheckBackends(ReleaseContext context, DiagnosticBag bag)
    {
        foreach (var settings in context.Estate.Regions.Select(region => region.Secrets).Prepend(context.Estate.Secrets))
            CheckBackend(settings.Backend.Value, settings.Backend.Location, bag);
        foreach (var secret in context.Estate.Credentials.SelectMany(credential => credential.Secrets.Values).Concat(KubeConfigs(context.Estate)))
        {
            if (secret.Backend is { } backend)
                CheckBackend(backend, secret.Location, bag);
        }
    }

    private static IEnumerable<SecretReference> KubeConfigs(Estate estate) =>
        estate.Regions.Select(region => (region.Registration as KubeConfigRegistration)?.From).OfType<SecretReference>();

    private static void CheckBackend(SecretsBackend backend, Location location, DiagnosticBag bag)
    {
        var word = backend switch
        {
            SecretsBackend.Sops => "sops",
            SecretsBackend.SealedSecrets => "sealedSecrets",
            _ => null,
        };
        if (word is not null)
            bag.Add(SettingsDiagnostics.IsNotRenderedYet(location, $"Secrets of the backend '{word}'", "use 'externalSecrets', or 'existing' and bring the Secrets yourself"));
    }

    private static bool IsRendered(IdentityKind kind) => kind.IsSecret || kind.Template is not null;

    private static string? LacksResourceTemplate(ReleaseContext context, Cluster cluster) =>
        context.ClusterTemplateOf(cluster) is { } template
        && context.CredentialOf(cluster) is { } credential
        && IsRendered(credential.Kind)
        && credential.Kind.CanPropagate(credential.Identity)
        && credential.Kind.ResourceTemplateFor(template) is null
        && CredentialPropagation.Decide(cluster, credential.Identity, credential.Kind, template, context.K0rdentNamespace)
            ? template.Family
            : null;
}
