using RegionRender.Syntax;

namespace RegionRender.Core.Subjects;

/// <summary>An identity, and its resource template.</summary>
internal sealed record IdentityValues : ISubjectValues
{
    public static readonly SubjectShape<IdentityValues> Shape = new SubjectShape<IdentityValues>("identity")
        .Text("apiVersion", "its API version in the release", values => values.ApiVersion)
        .Text("kind", "its kind", values => values.Kind)
        .Text("name", "its name", values => values.Name)
        .OptionalText("namespace", "its namespace; absent: it has none", values => values.Namespace)
        .OptionalText("secretName", "name of its Secret", values => values.SecretName)
        .Map("fields", "fields of its spec that the estate gives", values => values.Fields)
        .WrittenTexts("datacenters", "datacenters that its clusters may name", values => values.Datacenters)
        .Text("resourceTemplateName", "name of the ConfigMap that Sveltos looks for", values => values.ResourceTemplateName)
        .OptionalText("clusterNamespace", "namespace of that ConfigMap", values => values.ClusterNamespace);

    public required Located<string> ApiVersion { get; init; }
    public required Located<string> Kind { get; init; }
    public required Located<string> Name { get; init; }
    public required Located<string>? Namespace { get; init; }
    public required Located<string>? SecretName { get; init; }
    public required YamlMapping Fields { get; init; }
    public required YamlNode Datacenters { get; init; }
    public required Located<string> ResourceTemplateName { get; init; }
    public Located<string>? ClusterNamespace { get; init; }
    public required Location Location { get; init; }
}
