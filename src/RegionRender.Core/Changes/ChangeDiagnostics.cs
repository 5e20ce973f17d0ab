using System.Collections.Immutable;
using RegionRender.Core.Profiles;
using RegionRender.Core.Transitions;
using RegionRender.Syntax;

namespace RegionRender.Core.Changes;

/// <summary>Findings about what a rendering would do to the clusters.</summary>
internal static class ChangeDiagnostics
{
    public static readonly DiagnosticRule UninstalledRule = new("RR6107", Severity.Error, "A service leaves a cluster only on purpose");
    public static readonly DiagnosticRule IllegalRule = new("RR6108", Severity.Error, "A change is one that k0rdent admits and can carry out");
    public static readonly DiagnosticRule UpgradeRule = new("RR6109", Severity.Error, "An upgrade is named in 'upgrades'");
    public static readonly DiagnosticRule StuckRule = new("RR6110", Severity.Error, "Every Flux Kustomization can become ready again");
    public static readonly DiagnosticRule FightRule = new("RR6111", Severity.Error, "An object has one Flux Kustomization that applies it");
    public static readonly DiagnosticRule MovedRule = new("RR6112", Severity.Error, "An object moves to another Flux Kustomization without being deleted");
    public static readonly DiagnosticRule DoneRule = new("RR6113", Severity.Warning, "An entry of 'decommission' or 'upgrades' has work to do");

    public static readonly DiagnosticRule ReleaseRule = new("RR6114", Severity.Error, "A release of k0rdent moves alone");

    public static ImmutableArray<DiagnosticRule> Rules { get; } =
        [UninstalledRule, IllegalRule, UpgradeRule, StuckRule, FightRule, MovedRule, DoneRule, ReleaseRule];

    public static Diagnostic Destroyed(Location location, string name, string reason, int others) =>
        new(TransitionDiagnostics.ProtectedObjectRule, location, $"{name} would be destroyed{And(others)}{Because(reason)}");

    public static Diagnostic KustomizationGone(Location location, string name, string flux, ImmutableArray<string> behind) =>
        new(TransitionDiagnostics.KustomizationRule, location, $"the Flux Kustomization '{name}' on '{flux}' would stay without a folder to apply, and never become ready again{Behind(behind)}");

    public static Diagnostic LayersHandedOver(Location location, string name, string flux, int others, string entries) =>
        new(TransitionDiagnostics.KustomizationRule, location, $"the Flux Kustomization '{name}' on '{flux}' would stay without a folder to apply, for another one takes what it has{And(others)}")
        {
            Hint = HandOver(entries),
        };

    public static Diagnostic ManagementRenamed(Location location, string before, string after) =>
        new(TransitionDiagnostics.KustomizationRule, location, $"the management cluster '{before}' would be called '{after}', and its Flux would find no folder to start from")
        {
            Hint = $"keep '{before}'",
        };

    public static Diagnostic NamespaceMoved(Location location, string before, string after) =>
        new(IllegalRule, location, $"k0rdent would be looked for in the namespace '{after}', but all that it has lies in '{before}'")
        {
            Hint = $"keep '{before}': the namespace is chosen when k0rdent is installed",
        };

    public static Diagnostic SourceGone(Location location, string reason, int others) =>
        new(TransitionDiagnostics.SourceRule, location, $"what Flux applies would stop, for {reason}{Others(others, "Kustomization")}");

    public static Diagnostic Redirected(Location location, string name, string reason) => new(TransitionDiagnostics.RedirectedRule, location, $"the Flux Kustomization '{name}' would change: {reason}");

    public static Diagnostic NeedlessPermission(string name, string? nearest) =>
        new(TransitionDiagnostics.PermissionRule, Location.None, $"'{name}' is allowed to be left behind, but nothing of that name would be")
        {
            Hint = nearest is null ? "name what the estate calls it, as 'Cluster/shop', or the object as 'Kind/name', spelled as in the finding that refuses it" : $"did you mean '{nearest}'?",
        };

    public static Diagnostic Uninstalled(Location location, string service, ImmutableArray<string> clusters, string reason, bool isForAMoment) =>
        new(UninstalledRule, location, $"the service '{service}' would be uninstalled from {Clusters(clusters)}{(isForAMoment ? ", if only for a moment" : "")}: {reason}")
        {
            Hint = $"put it back, or, if that is meant, say so for this rendering: decommission: [{{kind: Service, name: {service}, clusters: [{Named(clusters)}], reason: ...}}]",
        };

    public static Diagnostic Illegal(Location location, string reason, int others, string advice) =>
        new(IllegalRule, location, $"{reason}{And(others)}") { Hint = advice.Length == 0 ? null : advice };

    public static Diagnostic Upgrade(Location location, string what, string change, int others, string entry) =>
        new(UpgradeRule, location, $"{what} would be upgraded {change}{And(others)}, and 'upgrades' does not name it")
        {
            Hint = $"keep what it has, or name the upgrade: upgrades: [{entry}]",
        };

    public static Diagnostic ReleaseSkips(Location location, ReleaseMove move) =>
        new(IllegalRule, location, $"k0rdent can't move from {move.From} to {move.To}") { Hint = "move forward, one minor release at a time" };

    public static Diagnostic ReleaseTakesClusters(Location location, ReleaseMove move, ImmutableArray<string> clusters, string kept) =>
        new(ReleaseRule, location, $"k0rdent would move from {move.From} to {move.To}, and {Clusters(clusters)} to {(clusters.Length == 1 ? "another template" : "other templates")} with it")
        {
            Hint = $"keep the clusters where they are until every Region runs the new release: {kept}",
        };

    public static Diagnostic Stuck(Location location, string name, string flux, string reason, ImmutableArray<string> behind) =>
        new(StuckRule, location, $"the Flux Kustomization '{name}' on '{flux}' would never become ready again: {reason}{Behind(behind)}");

    public static Diagnostic Fight(Location location, string name, string reason, int others, string entries) =>
        new(FightRule, location, $"{name} would have two owners: {reason}{And(others)}") { Hint = HandOver(entries) };

    public static Diagnostic Moved(Location location, string name, string reason, int others, string entries) =>
        new(MovedRule, location, $"{name} would move, and {reason}{And(others)}") { Hint = HandOver(entries) };

    public static Diagnostic Done(Location location, string what, string why) => new(DoneRule, location, $"the entry for {what} has nothing to do: {why}") { Hint = "remove the entry" };

    private static string HandOver(string entries) =>
        $"hand over in two renderings: first as it was, with decommission: [{entries}], then with the change beside these entries";

    private static string Because(string reason) => reason.Length == 0 ? "" : $": {reason}";

    private static string And(int others) => others switch { 0 => "", 1 => ", and another one with it", _ => $", and {others} others with it" };

    private static string Others(int count, string what) => count switch { 0 => "", 1 => $"; another {what} needs it, too", _ => $"; {count} other {what}s need it, too" };

    private static string Behind(ImmutableArray<string> behind) => behind.Length switch
    {
        0 => "",
        1 => $"; '{behind[0]}' waits behind it",
        _ => $"; {behind.Length} others wait behind it",
    };

    // An entry of hundreds is not read off a terminal.
    private static string Named(ImmutableArray<string> clusters) => clusters.Length > 50 ? $"all {clusters.Length} of them" : string.Join(", ", clusters);

    private static string Clusters(ImmutableArray<string> clusters) => clusters.Length == 1
        ? $"the cluster '{clusters[0]}'"
        : $"{clusters.Length} clusters ({string.Join(", ", clusters.Take(3).Select(name => $"'{name}'"))}{(clusters.Length > 3 ? ", ..." : "")})";
}
