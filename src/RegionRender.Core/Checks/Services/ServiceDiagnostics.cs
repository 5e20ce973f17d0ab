using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>Findings about services, their templates and access, RR3501 to RR3599.</summary>
internal static class ServiceDiagnostics
{
    public static readonly DiagnosticRule UnknownServiceTemplate = Error("RR3501", "A service's template is one of 'serviceTemplates'");
    public static readonly DiagnosticRule ServiceTemplateTwice = Error("RR3502", "A ServiceTemplate comes from one chart of one source");
    public static readonly DiagnosticRule ServiceTwice = Error("RR3503", "A service stands once in its list, by name and namespace");
    public static readonly DiagnosticRule UnknownServiceDependency = Error("RR3504", "A service depends on services beside it");
    public static readonly DiagnosticRule ServiceCycle = Error("RR3505", "Services don't wait for each other in a circle");
    public static readonly DiagnosticRule InexactChartVersion = Error("RR3506", "A chart is offered in exact versions that make a name");
    public static readonly DiagnosticRule ReservedSource = Error("RR3507", "A source of charts has a name that k0rdent doesn't use itself");
    public static readonly DiagnosticRule EmptySelector = Warning("RR3508", "Services for many clusters select some");
    public static readonly DiagnosticRule NothingSelected = Warning("RR3509", "Services for many clusters select at least one of the estate");
    public static readonly DiagnosticRule UnknownChain = Error("RR3510", "A reference to a template chain names one of the estate");

    public static ImmutableArray<DiagnosticRule> Rules { get; } =
    [
        UnknownServiceTemplate, ServiceTemplateTwice, ServiceTwice, UnknownServiceDependency, ServiceCycle, InexactChartVersion,
        ReservedSource, EmptySelector, NothingSelected, UnknownChain,
    ];

    internal static Diagnostic ServiceTemplateIsUnknown(Located<string> name, bool isByChart, KnownNames templates) =>
        new(UnknownServiceTemplate, name.Location, $"the service template '{name.Value}' does not exist")
        {
            Hint = templates.Hint ?? "add the chart and its version to 'serviceTemplates'",
            Fix = isByChart ? null : templates.Fix(name),
        };

    internal static Diagnostic ServiceTemplateIsOfferedTwice(Located<string> version, string name, Location first) =>
        new(ServiceTemplateTwice, version.Location, $"the ServiceTemplate '{name}' would be made twice")
        {
            Hint = "remove one of both: the name is made of chart and version, whatever the source",
            Related = [new RelatedLocation(first, "it is made here first")],
        };

    internal static Diagnostic ServiceStandsTwice(Located<string> name, string @namespace, Location first) =>
        new(ServiceTwice, name.Location, $"the service '{name.Value}' stands twice in the namespace '{@namespace}'")
        {
            Hint = "give it another name or namespace: both together tell it from the others",
            Related = [new RelatedLocation(first, "it stands here first")],
        };

    internal static Diagnostic DependencyIsUnknown(Located<string> name, string @namespace, string? otherNamespace) =>
        new(UnknownServiceDependency, name.Location, $"there is no service '{name.Value}' in the namespace '{@namespace}' beside this one")
        {
            Hint = otherNamespace is null
                ? "name a service of the same list, with its namespace"
                : $"write '{{name: {name.Value}, namespace: {otherNamespace}}}'",
        };

    internal static Diagnostic MultiClusterServiceIsUnknown(Located<string> name, KnownNames services) =>
        new(UnknownServiceDependency, name.Location, $"there is no '{name.Value}' among 'services'")
        {
            Hint = services.Hint,
            Fix = services.Fix(name),
        };

    internal static Diagnostic ServicesWaitInACircle(Location location, IReadOnlyList<string> circle) =>
        new(ServiceCycle, location, $"the services {KnownNames.Quote(circle)} wait for each other in a circle")
        {
            Hint = "remove one 'dependsOn' of the circle",
        };

    internal static Diagnostic ChartVersionIsInexact(Located<string> version) =>
        new(InexactChartVersion, version.Location, $"'{version.Value}' is not an exact version")
        {
            Hint = "write one such as '4.15.1': it becomes a part of the ServiceTemplate's name, which never changes its content",
        };

    internal static Diagnostic ServiceTemplateNameIsInvalid(Located<string> version, string name) =>
        new(InexactChartVersion, version.Location, $"the ServiceTemplate can't be named '{name}'")
        {
            Hint = "a chart in 'serviceTemplates' has a name of lower-case letters, digits, '-' and '.', and so has its version",
        };

    internal static Diagnostic SourceIsReserved(Located<string> name) =>
        new(ReservedSource, name.Location, $"'{name.Value}' is a source of k0rdent itself")
        {
            Hint = "choose another name",
        };

    internal static Diagnostic SelectorIsEmpty(Located<string> service) =>
        new(EmptySelector, service.Location, $"'{service.Value}' selects no clusters: an empty selector matches none")
        {
            Hint = "write 'select: {matchLabels: {…}}'",
        };

    internal static Diagnostic SelectorSelectsNothing(Location selector, string service) =>
        new(NothingSelected, selector, $"'{service}' selects no cluster of the estate")
        {
            Hint = "compare with the labels of the clusters; a region's own cluster has only those of 'registration.cluster'",
        };

    internal static Diagnostic ChainIsUnknown(Located<string> name, KnownNames chains) =>
        new(UnknownChain, name.Location, $"the template chain '{name.Value}' does not exist")
        {
            Hint = chains.Hint,
            Fix = chains.Fix(name),
        };

    private static DiagnosticRule Error(string id, string title) => new(id, Severity.Error, title);

    private static DiagnosticRule Warning(string id, string title) => new(id, Severity.Warning, title);
}
