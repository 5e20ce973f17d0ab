using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// Every provider is one of the Release, or brings its own ProviderTemplate (k0rdent/kcm v1.11.4, api/v1beta1/release_types.go,
/// ProviderTemplate); none is listed under both of its names.
/// </summary>
internal static class ProvidersAreKnown
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        var known = new KnownNames("providers", context.Profile.Providers.SelectMany(provider => new[] { provider.Name, provider.ShortName }));
        Check(context, Place.Management(context.Estate), known, bag);
        foreach (var region in context.Estate.Regions)
            Check(context, Place.Of(region), known, bag);
    }

    private static void Check(ReleaseContext context, Place place, KnownNames known, DiagnosticBag bag)
    {
        var seen = new Dictionary<string, Located<string>>(StringComparer.Ordinal);
        foreach (var reference in place.Named ?? [])
        {
            var provider = context.Profile.FindProvider(reference.Name.Value);
            if (provider is null && reference.Template is null)
                bag.Add(PlatformDiagnostics.ProviderIsUnknown(reference.Name, context.Profile.Version, known));
            var name = provider?.Name ?? reference.Name.Value;
            if (!seen.TryAdd(name, reference.Name))
                bag.Add(PlatformDiagnostics.ProviderIsRepeated(reference.Name, seen[name]));
        }
    }
}
