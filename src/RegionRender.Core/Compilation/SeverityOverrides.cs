using System.Collections.Immutable;
using RegionRender.Core.Checks;
using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core;

/// <summary>The estate's <c>severity</c> block: codes that weigh otherwise here, or are off. What it may not say is reported, and changes nothing.</summary>
internal static class SeverityOverrides
{
    public static ImmutableArray<Diagnostic> Apply(ImmutableArray<SeverityOverride> overrides, ImmutableArray<Diagnostic> findings)
    {
        if (overrides.IsEmpty)
            return findings;
        var byCode = overrides.DistinctBy(item => item.Code.Value, StringComparer.Ordinal).ToDictionary(item => item.Code.Value, item => item.Severity, StringComparer.Ordinal);
        return [.. findings.Select(Weighed).OfType<Diagnostic>()];

        Diagnostic? Weighed(Diagnostic finding)
        {
            if (!byCode.TryGetValue(finding.Id, out var severity) || !SeverityPermissions.Allow(finding.Rule, severity))
                return finding;
            return severity is { } given ? finding with { Severity = given } : null;
        }
    }
}
