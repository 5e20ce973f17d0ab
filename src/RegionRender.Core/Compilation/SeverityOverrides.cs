using System.Collections.Immutable;
using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core;

/// <summary>The estate's <c>severity</c> block: codes that weigh otherwise here, or are off. Which codes it may name is checked elsewhere.</summary>
internal static class SeverityOverrides
{
    public static ImmutableArray<Diagnostic> Apply(ImmutableArray<SeverityOverride> overrides, ImmutableArray<Diagnostic> findings)
    {
        if (overrides.IsEmpty)
            return findings;
        var byCode = overrides.DistinctBy(item => item.Code.Value, StringComparer.Ordinal).ToDictionary(item => item.Code.Value, item => item.Severity, StringComparer.Ordinal);
        return
        [
            .. findings
                .Where(finding => !byCode.TryGetValue(finding.Id, out var severity) || severity is not null)
                .Select(finding => byCode.GetValueOrDefault(finding.Id) is { } severity ? finding with { Severity = severity } : finding),
        ];
    }
}
