using RegionRender.Syntax;

namespace RegionRender.Core.Subjects;

/// <summary>A Namespace.</summary>
internal sealed record NamespaceValues(Located<string> Name, Location Location) : ISubjectValues
{
    public static readonly SubjectShape<NamespaceValues> Shape = new SubjectShape<NamespaceValues>("namespaceObject")
        .Text("name", "name of the Namespace", values => values.Name);
}
