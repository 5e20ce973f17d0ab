using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>Findings about versions, severities and what this version of RegionRender can do, RR3601 to RR3699.</summary>
internal static class SettingsDiagnostics
{
    public static readonly DiagnosticRule UnknownK0rdentVersion = Error("RR3601", "The k0rdent version is one that RegionRender knows");
    public static readonly DiagnosticRule ReleaseOfAnotherVersion = Warning("RR3602", "The Release object is that of the k0rdent version");
    public static readonly DiagnosticRule UnknownFluxVersion = Error("RR3603", "The Flux version is one that RegionRender knows");
    public static readonly DiagnosticRule FluxTooOld = Error("RR3604", "Flux is new enough for what is rendered");
    public static readonly DiagnosticRule FluxOlderThanBundled = Warning("RR3605", "Flux is not older than the one that k0rdent bundles");
    public static readonly DiagnosticRule NotRenderedYet = Error("RR3606", "The estate asks only for what this version of RegionRender renders");

    // RR3607 was of lists that were not read yet.
    public static readonly DiagnosticRule UnknownCode = Error("RR3608", "A severity is given to a code that exists");
    public static readonly DiagnosticRule FixedSeverity = Error("RR3609", "A severity is lowered only where the rendering stays right");

    public static ImmutableArray<DiagnosticRule> Rules { get; } =
    [
        UnknownK0rdentVersion, ReleaseOfAnotherVersion, UnknownFluxVersion, FluxTooOld, FluxOlderThanBundled, NotRenderedYet,
        UnknownCode, FixedSeverity,
    ];

    internal static Diagnostic K0rdentVersionIsUnknown(Located<string> version, KnownNames versions) =>
        new(UnknownK0rdentVersion, version.Location, $"RegionRender does not know k0rdent {version.Value}")
        {
            Hint = versions.Hint,
            Fix = versions.Fix(version),
        };

    internal static Diagnostic ReleaseIsOfAnotherVersion(Located<string> release, string version, string expected) =>
        new(ReleaseOfAnotherVersion, release.Location, $"the Release '{release.Value}' is not that of k0rdent {version}")
        {
            Hint = $"write '{expected}', or leave 'release' out: RegionRender judges by what k0rdent {version} offers",
        };

    internal static Diagnostic FluxVersionIsUnknown(Located<string> version, KnownNames versions) =>
        new(UnknownFluxVersion, version.Location, $"RegionRender does not know Flux {version.Value}")
        {
            Hint = versions.Hint,
            Fix = versions.Fix(version),
        };

    internal static Diagnostic FluxIsTooOld(Located<string> version, string oldest) =>
        new(FluxTooOld, version.Location, $"Flux {version.Value} lacks what is rendered, at least {oldest} is needed")
        {
            Hint = "update Flux: 'deletionPolicy' and 'healthCheckExprs' came with 2.5, OCIRepository v1 with 2.6",
        };

    internal static Diagnostic FluxIsOlderThanBundled(Located<string> version, string k0rdent, string bundled) =>
        new(FluxOlderThanBundled, version.Location, $"Flux {version.Value} is older than the {bundled} that k0rdent {k0rdent} bundles")
        {
            Hint = $"run Flux {bundled}: both install the same CRDs, and each puts its own version over the other's",
        };

    internal static Diagnostic IsNotRenderedYet(Location location, string what, string? hint = null) =>
        new(NotRenderedYet, location, $"this version of RegionRender does not render {what}")
        {
            Hint = hint ?? "remove it, or use a later version",
        };

    // Codes that differ by a digit have nothing to do with each other: none is offered.
    internal static Diagnostic CodeIsUnknown(Located<string> code) =>
        new(UnknownCode, code.Location, $"there is no code '{code.Value}'")
        {
            Hint = "write the code that the finding shows",
        };

    internal static Diagnostic SeverityIsFixed(Located<string> code, string title) =>
        new(FixedSeverity, code.Location, $"'{code.Value}' stays an error")
        {
            Hint = $"what breaks this rule can't be rendered: {title}",
        };

    private static DiagnosticRule Error(string id, string title) => new(id, Severity.Error, title);

    private static DiagnosticRule Warning(string id, string title) => new(id, Severity.Warning, title);
}
