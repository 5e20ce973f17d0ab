using System.Collections.Immutable;
using RegionRender.Core.Decommissioning;
using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>Findings about what the estate permits, RR3701 to RR3799.</summary>
internal static class PermissionDiagnostics
{
    public static readonly DiagnosticRule UnknownKind = Error("RR3701", "A decommission entry names a kind that can be destroyed");
    public static readonly DiagnosticRule Foundation = Error("RR3702", "What everything rests on is not decommissioned");
    public static readonly DiagnosticRule PermissionTwice = Error("RR3703", "A permission stands once");
    public static readonly DiagnosticRule NoDay = Error("RR3704", "A permission ends on a day of the calendar");
    public static readonly DiagnosticRule Expired = Warning("RR3705", "A permission is removed when its last day has passed");
    public static readonly DiagnosticRule UpgradeOfAnotherFamily = Error("RR3706", "An upgrade stays in its family");
    public static readonly DiagnosticRule UpgradeGoesBack = Error("RR3707", "An upgrade goes forward, k0rdent by one minor release at most");
    public static readonly DiagnosticRule UpgradeSaysOtherwise = Error("RR3708", "An upgrade leads to what the estate asks for");

    public static ImmutableArray<DiagnosticRule> Rules { get; } =
        [UnknownKind, Foundation, PermissionTwice, NoDay, Expired, UpgradeOfAnotherFamily, UpgradeGoesBack, UpgradeSaysOtherwise];

    internal static Diagnostic KindIsUnknown(Located<string> kind, KnownNames kinds) =>
        new(UnknownKind, kind.Location, $"nothing of the kind '{kind.Value}' needs a permission to go")
        {
            Hint = $"write one of {KnownNames.Quote(EstateKinds.All)}, or a kind of Kubernetes whose loss destroys something, as 'PersistentVolumeClaim'",
            Fix = kinds.Fix(kind),
        };

    internal static Diagnostic KindHasAnotherName(Located<string> kind, string name) =>
        new(UnknownKind, kind.Location, $"the estate calls a '{kind.Value}' a '{name}'")
        {
            Fix = new TextFix(kind.Location, name),
        };

    internal static Diagnostic KindIsKept(Located<string> kind) =>
        new(UnknownKind, kind.Location, $"a '{kind.Value}' stays on its cluster when the estate stops naming it")
        {
            Hint = "remove the entry: nothing is destroyed",
        };

    internal static Diagnostic ManagementStays(Decommission entry) =>
        new(Foundation, entry.Name.Location, $"the Management '{entry.Name.Value}' is never destroyed")
        {
            Hint = "remove the entry: k0rdent, and the way to all clusters, would go with it",
        };

    internal static Diagnostic AccessManagementStays(Decommission entry) =>
        new(Foundation, entry.Name.Location, "k0rdent does not let its AccessManagement be deleted")
        {
            Hint = "remove the entry, and write 'access: []' to take all access away",
        };

    internal static Diagnostic NamespaceOfK0rdentStays(Located<string> name) =>
        new(Foundation, name.Location, $"the namespace '{name.Value}' is k0rdent's own")
        {
            Hint = "remove the entry: k0rdent would go with its namespace",
        };

    internal static Diagnostic StandsTwice(Location second, string name, Location first) =>
        new(PermissionTwice, second, $"the permission for {name} stands twice")
        {
            Hint = "remove one of both",
            Related = [new RelatedLocation(first, "it stands here first")],
        };

    internal static Diagnostic IsNoDay(Located<string> until) =>
        new(NoDay, until.Location, $"there is no day '{until.Value}'")
        {
            Hint = "write a day of the calendar as '2026-12-31'",
        };

    internal static Diagnostic HasExpired(Located<string> until, EstateName name) =>
        new(Expired, until.Location, $"the permission for '{name}' was meant until {until.Value}")
        {
            Hint = "remove the entry if its work is done, or write a later day",
        };

    internal static Diagnostic TemplateIsOfAnotherFamily(Located<string> template, string family) =>
        new(UpgradeOfAnotherFamily, template.Location, $"'{template.Value}' is not of the family '{family}'")
        {
            Hint = $"write a template whose name begins with '{family}-': a cluster never moves from one family to another",
        };

    internal static Diagnostic TemplateGoesBack(Located<string> to, string from) =>
        new(UpgradeGoesBack, to.Location, to.Value == from ? $"'{to.Value}' is what the upgrade begins with" : $"'{to.Value}' is older than '{from}'")
        {
            Hint = "write a later template: clusters never move back",
        };

    internal static Diagnostic K0rdentIsNoVersion(Located<string> version) =>
        new(UpgradeGoesBack, version.Location, $"'{version.Value}' is no version of k0rdent")
        {
            Hint = "write a version as '1.11.4'",
        };

    internal static Diagnostic K0rdentSkips(Located<string> to, string from) =>
        new(UpgradeGoesBack, to.Location, $"k0rdent can't move from {from} to {to.Value}")
        {
            Hint = "move forward, one minor release at a time",
        };

    internal static Diagnostic FamilyIsElsewhere(Located<string> to, string family, string current, string from) =>
        new(UpgradeSaysOtherwise, to.Location, $"the family '{family}' is at '{current}', not at '{to.Value}'")
        {
            Hint = current == from
                ? $"pin it in 'k0rdent.templates' to '{to.Value}', or remove the entry"
                : $"remove the entry if the upgrade is done, or write 'to: {current}'",
        };

    internal static Diagnostic ClusterIsElsewhere(Located<string> to, string cluster, string current) =>
        new(UpgradeSaysOtherwise, to.Location, $"the cluster '{cluster}' has the template '{current}', not '{to.Value}'")
        {
            Hint = $"write 'template: {to.Value}' for the cluster, or remove the entry if the upgrade is done",
        };

    internal static Diagnostic ClusterIsUnknown(Located<string> cluster, KnownNames clusters) =>
        new(UpgradeSaysOtherwise, cluster.Location, $"there is no cluster '{cluster.Value}'")
        {
            Hint = "remove the entry if the cluster is gone",
            Fix = clusters.Fix(cluster),
        };

    internal static Diagnostic K0rdentIsElsewhere(Located<string> to, string current) =>
        new(UpgradeSaysOtherwise, to.Location, $"the estate asks for k0rdent {current}, not {to.Value}")
        {
            Hint = $"write 'version: {to.Value}' in 'k0rdent', or remove the entry if the upgrade is done",
        };

    private static DiagnosticRule Error(string id, string title) => new(id, Severity.Error, title);

    private static DiagnosticRule Warning(string id, string title) => new(id, Severity.Warning, title);
}
