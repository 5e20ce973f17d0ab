using RegionRender.Syntax;

namespace RegionRender.Core.Subjects;

/// <summary>A version of a chart: a ServiceTemplate.</summary>
internal sealed record ChartValues(
    Located<string> Name,
    Located<string> Version,
    Located<string> Template,
    Located<string> Namespace,
    Located<string> Repository,
    Location Location) : ISubjectValues
{
    public static readonly SubjectShape<ChartValues> Shape = new SubjectShape<ChartValues>("chart")
        .Text("name", "name of the chart", values => values.Name)
        .Text("version", "version of the chart", values => values.Version)
        .Text("template", "name of the ServiceTemplate", values => values.Template)
        .Text("namespace", "namespace of the ServiceTemplate", values => values.Namespace)
        .Text("repository", "name of the HelmRepository", values => values.Repository);
}
