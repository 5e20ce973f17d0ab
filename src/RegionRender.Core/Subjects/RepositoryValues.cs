using RegionRender.Syntax;

namespace RegionRender.Core.Subjects;

/// <summary>A HelmRepository.</summary>
internal sealed record RepositoryValues(
    Located<string> Name,
    Located<string> Namespace,
    Located<string> Url,
    Located<string>? SecretRef,
    Location Location) : ISubjectValues
{
    public static readonly SubjectShape<RepositoryValues> Shape = new SubjectShape<RepositoryValues>("repository")
        .Text("name", "name of the HelmRepository", values => values.Name)
        .Text("namespace", "its namespace", values => values.Namespace)
        .Text("url", "its address", values => values.Url)
        .OptionalText("secretRef", "name of the Secret with its login", values => values.SecretRef);
}
