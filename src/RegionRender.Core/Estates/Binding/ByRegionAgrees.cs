using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Where a credential gives an identity or secret by region, there is one for each of its regions and for no other.</summary>
internal static class ByRegionAgrees
{
    /// <summary>Reports what does not agree; false if anything.</summary>
    public static bool Check(string setting, YamlMapping byRegion, ImmutableArray<Located<string>> regions, DiagnosticBag bag)
    {
        var missing = regions.Where(region => !byRegion.Has(region.Value)).ToList();
        var strangers = byRegion.Entries.Where(entry => !regions.Any(region => region.Value == entry.Key.Text)).ToList();
        foreach (var stranger in strangers)
        {
            // One slip in a name is one finding, not one too many and one too few.
            var meant = NearestName.Of(stranger.Key.Text, missing.Select(item => item.Value));
            missing.RemoveAll(item => item.Value == meant);
            bag.Add(BindingDiagnostics.IsNoRegionOfTheCredential(setting, stranger.Key, meant));
        }

        foreach (var region in missing)
            bag.Add(BindingDiagnostics.RegionHasNo(setting, region));
        return missing.Count == 0 && strangers.Count == 0;
    }
}
