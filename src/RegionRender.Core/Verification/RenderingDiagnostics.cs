using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Verification;

/// <summary>Findings about the files of a rendering, which has a ledger.</summary>
internal static class RenderingDiagnostics
{
    public static readonly DiagnosticRule CanonicalRule = new("RR5054", Severity.Error, "Rendered files have one form");
    public static readonly DiagnosticRule LedgerRule = new("RR5055", Severity.Error, "A rendering is what its ledger says");
    public static readonly DiagnosticRule MarksRule = new("RR5056", Severity.Warning, "Flux's objects carry the labels by which they are found");

    public static ImmutableArray<DiagnosticRule> Rules { get; } = [CanonicalRule, LedgerRule, MarksRule];

    internal static Diagnostic NotCanonical(Location location, string problem, string hint) => new(CanonicalRule, location, problem) { Hint = hint };

    internal static Diagnostic LedgerDiffers(Location location, string problem, string hint) => new(LedgerRule, location, problem) { Hint = hint };

    internal static Diagnostic Unmarked(Location location, string id, string[] labels) =>
        new(MarksRule, location, $"'{id}' does not carry the label{(labels.Length == 1 ? "" : "s")} '{string.Join("', '", labels)}'") { Hint = "label it: 'flux get … -l' and people find it by that" };
}
