using System.Collections.Immutable;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>Findings about clusters, their templates and values, RR3401 to RR3499.</summary>
internal static class ClusterDiagnostics
{
    public static readonly DiagnosticRule UnknownClusterTemplate = Error("RR3401", "A cluster template is one of the k0rdent release, or is said to be installed");
    public static readonly DiagnosticRule UnknownFamily = Error("RR3402", "A pinned family has templates");
    public static readonly DiagnosticRule PinOfAnotherFamily = Error("RR3403", "A family is pinned to one of its own templates");
    public static readonly DiagnosticRule MissingValue = Error("RR3404", "A cluster's config gives the values that its template requires");
    public static readonly DiagnosticRule MissingValueInPractice = Error("RR3405", "A cluster's config gives the values without which its cloud builds no cluster");
    public static readonly DiagnosticRule ValueTooSmall = Error("RR3406", "A number in a cluster's config is not below the template's minimum");
    public static readonly DiagnosticRule ValueOfK0rdent = Error("RR3407", "A cluster's config leaves out what k0rdent writes itself");
    public static readonly DiagnosticRule HostedOnAnotherCloud = Error("RR3408", "A hosted control plane runs in a region on its cluster's own cloud");
    public static readonly DiagnosticRule UnevenWorkers = Error("RR3409", "The workers of a GKE cluster spread evenly over its zones");
    public static readonly DiagnosticRule ChainOfSeveralFamilies = Error("RR3410", "The templates of a chain are of one family");
    public static readonly DiagnosticRule ChainGoesBack = Error("RR3411", "A chain lists its templates oldest first, each once");
    public static readonly DiagnosticRule ClusterTemplateNotInNamespace = Error("RR3412", "A cluster's template is given to the cluster's namespace");
    public static readonly DiagnosticRule CredentialNotInNamespace = Error("RR3413", "A cluster's credential is given to the cluster's namespace");

    public static ImmutableArray<DiagnosticRule> Rules { get; } =
    [
        UnknownClusterTemplate, UnknownFamily, PinOfAnotherFamily, MissingValue, MissingValueInPractice, ValueTooSmall, ValueOfK0rdent,
        HostedOnAnotherCloud, UnevenWorkers, ChainOfSeveralFamilies, ChainGoesBack, ClusterTemplateNotInNamespace, CredentialNotInNamespace,
    ];

    internal static Diagnostic ClusterTemplateIsUnknown(Located<string> name, string version, KnownNames templates) =>
        new(UnknownClusterTemplate, name.Location, $"k0rdent {version} has no cluster template '{name.Value}'")
        {
            Hint = "write a family or a template of this release; one that an earlier release left stands in 'k0rdent.installedTemplates'",
            Fix = templates.Fix(name),
        };

    internal static Diagnostic ClusterTemplateIsOfAnotherRelease(Located<string> name, string version, string current) =>
        new(UnknownClusterTemplate, name.Location, $"k0rdent {version} has no cluster template '{name.Value}', but '{current}'")
        {
            Hint = $"write '{current}', or add '{name.Value}' to 'k0rdent.installedTemplates' if an earlier release left it",
        };

    internal static Diagnostic FamilyIsNoClusterTemplate(Located<string> family, string template) =>
        new(UnknownClusterTemplate, family.Location, $"'{family.Value}' is a family, where an exact template is needed")
        {
            Hint = $"write '{template}', or another template of the family",
        };

    internal static Diagnostic FamilyIsUnknown(string family, Location pin, string version, string? meant) =>
        new(UnknownFamily, pin, $"k0rdent {version} has no family '{family}' of cluster templates")
        {
            Hint = meant is null ? "remove the pin, or add the template to 'k0rdent.installedTemplates'" : $"did you mean '{meant}'?",
        };

    internal static Diagnostic PinIsOfAnotherFamily(Located<string> template, string family) =>
        new(PinOfAnotherFamily, template.Location, $"the family '{family}' can't be pinned to '{template.Value}', which is of another one")
        {
            Hint = $"write a template whose name begins with '{family}-'",
        };

    internal static Diagnostic ValuesAreMissing(Located<string> cluster, string template, IReadOnlyList<string> paths) =>
        new(MissingValue, cluster.Location, $"the config of the cluster '{cluster.Value}' lacks {KnownNames.Quote(paths)}")
        {
            Hint = $"the template '{template}' requires {ItOrThem(paths)}; write {ItOrThem(paths)} in the config of the cluster, its class or the defaults",
        };

    internal static Diagnostic ValueIsMisspelt(YamlScalar key, string meant, string cluster, RequiredValue required, string template) =>
        new(required.InPractice ? MissingValueInPractice : MissingValue, key.Location, $"the config of the cluster '{cluster}' lacks '{required.Path}', and has '{key.Text}' in its place")
        {
            Hint = required.InPractice ? $"with the template '{template}' the cloud builds no cluster without it" : $"the template '{template}' requires it",
            Fix = new TextFix(key.Location, meant),
        };

    internal static Diagnostic ValueIsEmpty(Location value, string path, string template) =>
        new(MissingValue, value, $"the value '{path}' is empty")
        {
            Hint = $"the template '{template}' requires it",
        };

    internal static Diagnostic ValuesAreMissingInPractice(Located<string> cluster, string template, IReadOnlyList<string> paths) =>
        new(MissingValueInPractice, cluster.Location, $"the config of the cluster '{cluster.Value}' lacks {KnownNames.Quote(paths)}, without which its cloud builds no cluster")
        {
            Hint = $"the template '{template}' brings no value for {ItOrThem(paths)}; write {ItOrThem(paths)} in the config of the cluster, its class or the defaults",
        };

    internal static Diagnostic ValueIsEmptyInPractice(Location value, string path, string template) =>
        new(MissingValueInPractice, value, $"the value '{path}' is empty")
        {
            Hint = $"with the template '{template}' the cloud builds no cluster without it",
        };

    internal static Diagnostic ValueIsTooSmall(Location value, string path, string found, long minimum) =>
        new(ValueTooSmall, value, $"the value '{path}' is {found}, at least {minimum} is needed");

    internal static Diagnostic ValueIsK0rdents(YamlScalar key) =>
        new(ValueOfK0rdent, key.Location, $"k0rdent writes '{key.Text}' itself")
        {
            Hint = "remove it: Flux and k0rdent would overwrite each other",
        };

    internal static Diagnostic HostIsOnAnotherCloud(Located<string> cluster, Located<string> template, string region, string hostTemplate, Location host) =>
        new(HostedOnAnotherCloud, template.Location, $"the control plane of '{cluster.Value}' would run in the region '{region}', whose own cluster is on another cloud")
        {
            Hint = "use a template without 'hosted', or a region on the same cloud: the control plane needs the network of the cluster that hosts it",
            Related = [new RelatedLocation(host, $"the region's cluster uses '{hostTemplate}'")],
        };

    internal static Diagnostic WorkersAreUneven(Location workers, string cluster, string count, int zones, WorkerSpread spread) =>
        new(UnevenWorkers, workers, $"the {count} workers of the cluster '{cluster}' can't spread evenly over {zones} zones")
        {
            Hint = $"write a multiple of {zones} for '{spread.Workers}'; a regional cluster without '{spread.Zones}' has {spread.ElseZones} zones",
        };

    internal static Diagnostic ChainHasSeveralFamilies(Located<string> template, Located<string> first) =>
        new(ChainOfSeveralFamilies, template.Location, $"'{template.Value}' is not of the family of '{first.Value}'")
        {
            Hint = "make a chain for each family: a cluster never moves from one to another",
            Related = [new RelatedLocation(first.Location, "the chain begins here")],
        };

    internal static Diagnostic ChainGoesBackAt(Located<string> template, Located<string> before) => template.Value == before.Value
        ? new(ChainGoesBack, template.Location, $"'{template.Value}' stands twice in the chain") { Hint = "remove one of both" }
        : new(ChainGoesBack, template.Location, $"'{template.Value}' is older than '{before.Value}' before it")
        {
            Hint = "list the oldest first: a cluster may move from each to the next",
        };

    internal static Diagnostic ClusterTemplateIsNotInNamespace(Located<string> @namespace, string cluster, string template, string hint) =>
        new(ClusterTemplateNotInNamespace, @namespace.Location, $"the namespace '{@namespace.Value}' does not get the template '{template}' of the cluster '{cluster}'")
        {
            Hint = hint,
        };

    internal static Diagnostic CredentialIsNotInNamespace(Located<string> @namespace, string cluster, string credential, string entry) =>
        new(CredentialNotInNamespace, @namespace.Location, $"the namespace '{@namespace.Value}' does not get the credential '{credential}' of the cluster '{cluster}'")
        {
            Hint = $"add {entry} to the credentials of a rule in 'access' for '{@namespace.Value}'",
        };

    private static string ItOrThem(IReadOnlyList<string> paths) => paths.Count == 1 ? "it" : "them";

    private static DiagnosticRule Error(string id, string title) => new(id, Severity.Error, title);
}
