using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Subjects;

/// <summary>An ExternalSecret.</summary>
internal sealed record SecretValues : ISubjectValues
{
    public static readonly SubjectShape<SecretValues> Shape = new SubjectShape<SecretValues>("secret")
        .Text("name", "name of the Secret", values => values.Name)
        .Text("namespace", "its namespace", values => values.Namespace)
        .OptionalTextMap("labels", "its labels", values => values.Labels)
        .Text("key", "the entry in the store", values => values.Key)
        .Text("refreshInterval", "how often the store is read again", values => values.RefreshInterval)
        .Record("store", "the store", StoreValues.Shape, values => values.Store)
        .TextMap("properties", "properties of the entry, by key of the Secret; empty: all of them", values => values.Properties);

    public required Located<string> Name { get; init; }
    public required Located<string> Namespace { get; init; }
    public required ImmutableSortedDictionary<string, Located<string>>? Labels { get; init; }
    public required Located<string> Key { get; init; }
    public required Located<string> RefreshInterval { get; init; }
    public required StoreValues Store { get; init; }
    public required ImmutableArray<KeyValuePair<string, Located<string>>> Properties { get; init; }
    public required Location Location { get; init; }
}

/// <summary>A store of External Secrets.</summary>
internal sealed record StoreValues(Located<string> Kind, Located<string> Name, Location Location) : ISubjectValues
{
    public static readonly SubjectShape<StoreValues> Shape = new SubjectShape<StoreValues>("store")
        .Text("kind", "its kind", values => values.Kind)
        .Text("name", "its name", values => values.Name);
}
