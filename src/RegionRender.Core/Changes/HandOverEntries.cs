using RegionRender.Core.Decommissioning;
using RegionRender.Core.Estates;

namespace RegionRender.Core.Changes;

/// <summary>The entries of <c>decommission</c> that let a delivery change hands, as a finding prints them.</summary>
internal static class HandOverEntries
{
    /// <summary>One for each region; null is management.</summary>
    public static string For(IEnumerable<string?> regions) => string.Join(", ", regions.Select(region => region ?? Credential.Management).Distinct().Order(StringComparer.Ordinal)
        .Select(region => $"{{kind: {EstateKinds.Delivery}, name: {region}, reason: ...}}"));
}
