using System.Collections.Immutable;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>What the API server takes though it leads astray, RR2120 to RR2129: warnings of our own.</summary>
internal static class TrapDiagnostics
{
    public static readonly DiagnosticRule NoSpecRule = new("RR2120", Severity.Warning, "An object whose kind has a spec has one");
    public static readonly DiagnosticRule DroppedRule = new("RR2121", Severity.Warning, "What can't be changed is not dropped either");
    public static readonly DiagnosticRule ScheduleRule = new("RR2122", Severity.Warning, "A schedule is one that the controller can read");
    public static readonly DiagnosticRule AddressRule = new("RR2123", Severity.Warning, "Networks and addresses are written as such");
    public static readonly DiagnosticRule SelectorRule = new("RR2124", Severity.Warning, "The operator and the values of a selector fit together");

    public static ImmutableArray<DiagnosticRule> Rules { get; } = [NoSpecRule, DroppedRule, ScheduleRule, AddressRule, SelectorRule];

    internal static Diagnostic NoSpec(Place place) =>
        new(NoSpecRule, place.Location, "there is no 'spec', and the server asks for nothing that stands in one") { Hint = "write the spec, or remove the object" };

    internal static Diagnostic Dropped(Place place) =>
        new(DroppedRule, place.Location, $"{place.Subject} can't be changed, but the server lets it be dropped") { Hint = "a new object with another name is what such a change needs" };

    internal static Diagnostic Schedule(Place place, string text) => new(ScheduleRule, place.Location, $"{place.Subject} can't be read by the controller: '{text}'")
    {
        Hint = "write five fields: minute, hour, day of the month, month, day of the week",
    };

    internal static Diagnostic Address(Place place, string text, string what) =>
        new(AddressRule, place.Location, $"{place.Subject} is no {what}: '{text}'");

    internal static Diagnostic Operator(Place place, string text) =>
        new(SelectorRule, place.Location, $"{place.Subject} can't be '{text}', only 'In', 'NotIn', 'Exists' or 'DoesNotExist'");

    internal static Diagnostic Values(Place place, string operation, bool needsValues) =>
        new(SelectorRule, place.Location, needsValues ? $"'{operation}' needs values" : $"'{operation}' takes no values");
}
