using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>One version of a kind as clusters name it; a schema file begins with this.</summary>
internal sealed record ResourceKind(string Group, string Version, string Kind, string Plural, bool IsNamespaced, bool HasStatusSubresource)
{
    /// <summary>The keyword by which editors and kubectl find the kind of a schema.</summary>
    internal const string GroupVersionKind = "x-kubernetes-group-version-kind";

    /// <summary>The keyword that marks a file as ours.</summary>
    internal const string Resource = "x-regionrender-resource";

    private const string Draft = "http://json-schema.org/draft-07/schema#";

    /// <summary>Null if the mapping is no schema file.</summary>
    internal static ResourceKind? Read(YamlMapping file)
    {
        if (file.Items(GroupVersionKind) is not [YamlMapping name] || file.Mapping(Resource) is not { } resource)
            return null;
        if (name.Text("group") is not { } group || name.Text("version") is not { } version || name.Text("kind") is not { } kind)
            return null;
        return new ResourceKind(
            group, version, kind, resource.Text("plural") ?? "", resource.Text("scope") == "Namespaced", resource.Items("subresources").Any(item => item is YamlScalar { Text: "status" }));
    }

    /// <summary>How a schema file begins.</summary>
    internal YamlEntry[] Entries() =>
    [
        Entry("$schema", Text(Draft)),
        Entry(GroupVersionKind, Sequence(Mapping(Entry("group", Text(Group)), Entry("version", Text(Version)), Entry("kind", Text(Kind))))),
        Entry(Resource, Mapping(
            Entry("plural", Text(Plural)),
            Entry("scope", Text(IsNamespaced ? "Namespaced" : "Cluster")),
            Entry("subresources", HasStatusSubresource ? Sequence(Text("status")) : Sequence()))),
    ];

    private static YamlEntry Entry(string key, YamlNode value) => YamlEntry.Of(key, value);

    private static YamlScalar Text(string text) => YamlScalar.String(text, Location.None);

    private static YamlMapping Mapping(params YamlEntry[] entries) => new([.. entries], Location.None);

    private static YamlSequence Sequence(params YamlNode[] items) => new([.. items], Location.None);
}
