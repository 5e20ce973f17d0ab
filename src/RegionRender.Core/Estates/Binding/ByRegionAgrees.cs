using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Where a credential gives an identity or secret by region, there is one for each of its regions and for no other.</summary>
internal static class ByRegionAgrees
{
    public static void Check(ImmutableArray<Credential> credentials, DiagnosticBag bag)
    {
        foreach (var credential in credentials)
        {
            Check("identity", credential, credential.Identities, identity => identity.Location, bag);
            Check("secret", credential, credential.Secrets, secret => secret.Location, bag);
        }
    }

    private static void Check<T>(
        string setting, Credential credential, ImmutableSortedDictionary<string, T> entries, Func<T, Location> locate, DiagnosticBag bag)
    {
        if (entries.IsEmpty || entries.ContainsKey(""))
            return;
        foreach (var region in credential.Regions)
        {
            if (!entries.ContainsKey(region.Value))
                bag.Add(BindingDiagnostics.RegionHasNo(setting, region));
        }

        foreach (var (region, value) in entries)
        {
            if (!credential.Regions.Any(item => item.Value == region))
                bag.Add(BindingDiagnostics.IsNoRegionOfTheCredential(setting, region, locate(value)));
        }
    }
}
