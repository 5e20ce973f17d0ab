using RegionRender.Syntax;

namespace RegionRender.Core.Subjects;

/// <summary>An object, by its name and namespace.</summary>
internal sealed record ObjectName(Located<string> Name, Located<string>? Namespace, Location Location) : ISubjectValues
{
    public static readonly SubjectShape<ObjectName> Shape = new SubjectShape<ObjectName>("object")
        .Text("name", "its name", values => values.Name)
        .OptionalText("namespace", "its namespace", values => values.Namespace);
}

/// <summary>A cluster's or a source's object, whose namespace is always said.</summary>
internal sealed record PlacedName(Located<string> Name, Located<string> Namespace, Location Location) : ISubjectValues
{
    public static readonly SubjectShape<PlacedName> Shape = new SubjectShape<PlacedName>("object")
        .Text("name", "its name", values => values.Name)
        .Text("namespace", "its namespace", values => values.Namespace);
}

/// <summary>A key of a Secret.</summary>
internal sealed record SecretKey(Located<string> Name, Located<string> Key, Location Location) : ISubjectValues
{
    public static readonly SubjectShape<SecretKey> Shape = new SubjectShape<SecretKey>("kubeConfig")
        .Text("name", "name of the Secret", values => values.Name)
        .Text("key", "its key", values => values.Key);
}

/// <summary>The source of Flux that carries the rendering.</summary>
internal sealed record SourceReference(Located<string> Kind, Located<string> Name, Located<string> Namespace, Location Location) : ISubjectValues
{
    public static readonly SubjectShape<SourceReference> Shape = new SubjectShape<SourceReference>("sourceRef")
        .Text("kind", "its kind", values => values.Kind)
        .Text("name", "its name", values => values.Name)
        .Text("namespace", "its namespace", values => values.Namespace);
}
