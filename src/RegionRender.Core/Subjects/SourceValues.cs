using RegionRender.Syntax;

namespace RegionRender.Core.Subjects;

/// <summary>The GitRepository or OCIRepository that carries the rendering.</summary>
internal sealed record SourceValues(
    Located<string> Name,
    Located<string> Namespace,
    Located<string> Url,
    YamlMapping Ref,
    Located<string>? SecretRef,
    Location Location) : ISubjectValues
{
    public static readonly SubjectShape<SourceValues> Shape = new SubjectShape<SourceValues>("source")
        .Text("name", "name of the source", values => values.Name)
        .Text("namespace", "its namespace", values => values.Namespace)
        .Text("url", "its address", values => values.Url)
        .Map("ref", "what to check out or pull", values => values.Ref)
        .OptionalText("secretRef", "name of the Secret with its login", values => values.SecretRef);
}
