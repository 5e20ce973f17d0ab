using System.Collections.Immutable;
using RegionRender.Core;
using RegionRender.Storage;
using RegionRender.Syntax;

namespace RegionRender.Cli.Documentation;

/// <summary>Every code that a finding may carry, sorted.</summary>
internal static class DiagnosticCatalog
{
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        .. CompilerRules.All.Concat(StorageDiagnostics.Rules).OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    public static DiagnosticRule? Find(string id) => All.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}
