using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Whatever comes through External Secrets has a store to come from.</summary>
internal static class ExternalSecretsHaveAStore
{
    public static void Check(Estate estate, DiagnosticBag bag)
    {
        CheckSettings(estate.Secrets, bag);
        CheckReference(estate.Backup?.Secret, estate.Secrets, bag);
        var settings = new Dictionary<string, SecretsSettings>(StringComparer.Ordinal);
        foreach (var region in estate.Regions)
        {
            settings[region.Name.Value] = region.Secrets;
            CheckSettings(region.Secrets, bag);
            CheckReference((region.Registration as KubeConfigRegistration)?.From, region.Secrets, bag);
        }

        foreach (var credential in estate.Credentials)
        {
            foreach (var (key, secret) in credential.Secrets)
            {
                foreach (var region in PlacesOf(credential, key))
                    CheckReference(secret, settings.GetValueOrDefault(region, estate.Secrets), bag);
            }
        }
    }

    // A region that inherits the backend inherits its place too, so the finding stands once.
    private static void CheckSettings(SecretsSettings settings, DiagnosticBag bag)
    {
        if (settings is { Backend.Value: SecretsBackend.ExternalSecrets, ExternalSecrets: null })
            bag.Add(BindingDiagnostics.StoreIsMissing(settings.Backend.Location));
    }

    private static void CheckReference(SecretReference? secret, SecretsSettings settings, DiagnosticBag bag)
    {
        if (secret?.Backend == SecretsBackend.ExternalSecrets && settings.ExternalSecrets is null)
            bag.Add(BindingDiagnostics.StoreIsMissing(secret.Location));
    }

    private static IEnumerable<string> PlacesOf(Credential credential, string key) => (key, credential.Regions) switch
    {
        ("", []) => [Credential.Management],
        ("", _) => credential.Regions.Select(region => region.Value),
        _ => [key],
    };
}
