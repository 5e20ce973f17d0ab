using RegionRender.Syntax;

namespace RegionRender.Core.Subjects;

/// <summary>The estate, for every template.</summary>
internal sealed record EstateValues(Located<string> Name, Location Location) : ISubjectValues
{
    public static readonly SubjectShape<EstateValues> Shape = new SubjectShape<EstateValues>("estate")
        .Text("name", "name of the estate", values => values.Name);
}

/// <summary>The k0rdent release, for every template.</summary>
internal sealed record K0rdentValues(Located<string> Version, Located<string> Namespace, Location Location) : ISubjectValues
{
    public static readonly SubjectShape<K0rdentValues> Shape = new SubjectShape<K0rdentValues>("k0rdent")
        .Text("version", "version of k0rdent", values => values.Version)
        .Text("namespace", "namespace of k0rdent", values => values.Namespace);
}
