using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Subjects;

/// <summary>A MultiClusterService.</summary>
internal sealed record ServiceValues(
    Located<string> Name,
    YamlMapping Select,
    ImmutableArray<Located<string>> DependsOn,
    ImmutableArray<ServiceItemValues> Services,
    Location Location) : ISubjectValues
{
    public static readonly SubjectShape<ServiceValues> Shape = new SubjectShape<ServiceValues>("service")
        .Text("name", "name of the MultiClusterService", values => values.Name)
        .Map("select", "selector of its clusters", values => values.Select)
        .Texts("dependsOn", "names of those that come first", values => values.DependsOn)
        .OpenRecords("services", "its services", ServiceItemValues.Shape, values => values.Services);
}

/// <summary>A service of a cluster or of a MultiClusterService, with what else the estate says of it.</summary>
internal sealed record ServiceItemValues(
    Located<string> Name,
    Located<string> Namespace,
    Located<string> Template,
    Located<string>? Values,
    ImmutableArray<ObjectName> DependsOn,
    YamlMapping Other,
    Location Location) : ISubjectValues
{
    public static readonly SubjectShape<ServiceItemValues> Shape = new SubjectShape<ServiceItemValues>("item")
        .Text("name", "name of the Helm release", values => values.Name)
        .Text("namespace", "its namespace", values => values.Namespace)
        .Text("template", "name of the ServiceTemplate", values => values.Template)
        .OptionalText("values", "Helm values, as text", values => values.Values)
        .OptionalRecords("dependsOn", "services that come first", ObjectName.Shape, values => values.DependsOn);

    public IEnumerable<YamlEntry> More => Other.Entries;
}
