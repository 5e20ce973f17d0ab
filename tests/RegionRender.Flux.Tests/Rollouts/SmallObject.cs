using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux.Tests.Rollouts;

/// <summary>
/// An object in one line: <c>ConfigMap/one=1 prune=disabled</c> is a ConfigMap with a value and one of Flux's marks as an annotation;
/// <c>label:prune=disabled</c> is the mark as a label. A namespace stands before the name.
/// </summary>
internal static class SmallObject
{
    private static readonly Dictionary<string, (string ApiVersion, string? Namespace)> Kinds = new()
    {
        ["ConfigMap"] = ("v1", "apps"),
        ["Secret"] = ("v1", "apps"),
        ["Namespace"] = ("v1", null),
        ["StorageClass"] = ("storage.k8s.io/v1", null),
        ["CustomResourceDefinition"] = ("apiextensions.k8s.io/v1", null),
        ["GitRepository"] = ("source.toolkit.fluxcd.io/v1", "flux-system"),
        ["Kustomization"] = ("kustomize.toolkit.fluxcd.io/v1", "flux-system"),
        ["Gadget"] = ("example.com/v1", "apps"),
        ["Widget"] = ("example.com/v1", "apps"),
    };

    public static Manifest Read(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var marks = words.Skip(1).Select(word => word.Split('=')).ToLookup(mark => mark[0].StartsWith("label:", StringComparison.Ordinal), mark => (Name: mark[0].Replace("label:", ""), Value: mark[1]));
        var text = words[0].Split('=');
        var id = IdOf(text[0]);
        var spec = id.Kind == "CustomResourceDefinition" ? Definition(id.Name) : [Entry("value", String(text.ElementAtOrDefault(1) ?? ""))];
        return Make(id, marks[false], marks[true], new YamlMapping([.. spec], Location.None));
    }

    public static ManifestId IdOf(string text)
    {
        var parts = text.Split('/');
        var (version, space) = Kinds[parts[0]];
        return new ManifestId(GroupVersion.Parse(version).Group, parts[0], parts.Length > 2 ? parts[1] : space, parts[^1]);
    }

    public static Manifest Make(ManifestId id, IEnumerable<(string Name, string Value)> annotations, IEnumerable<(string Name, string Value)> labels, YamlMapping spec)
    {
        var version = Kinds[id.Kind].ApiVersion;
        var metadata = Mapping(
            Entry("name", String(id.Name)),
            Entry("namespace", id.Namespace is { } space ? String(space) : YamlScalar.Null(Location.None)),
            Entry("annotations", Marks(annotations)),
            Entry("labels", Marks(labels)));
        return new Manifest(id, version, Mapping(Entry("apiVersion", String(version)), Entry("kind", String(id.Kind)), Entry("metadata", metadata), Entry("spec", spec)), Location.None);
    }

    /// <summary>As a case names it: kinds have one namespace, unless another one is said.</summary>
    public static string NameOf(ManifestId id) => id.Namespace == Kinds[id.Kind].Namespace ? $"{id.Kind}/{id.Name}" : id.ToString();

    public static YamlMapping Mapping(params YamlEntry[] entries) => new([.. entries], Location.None);

    public static YamlEntry Entry(string key, YamlNode value) => YamlEntry.Of(key, value);

    public static YamlScalar String(string text) => YamlScalar.String(text, Location.None);

    private static YamlMapping Marks(IEnumerable<(string Name, string Value)> marks) =>
        Mapping([.. marks.Select(mark => Entry("kustomize.toolkit.fluxcd.io/" + mark.Name, String(mark.Value)))]);

    // widgets.example.com defines the kind Widget.
    private static YamlEntry[] Definition(string name)
    {
        var (plural, group) = (name[..name.IndexOf('.', StringComparison.Ordinal)], name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        return [Entry("group", String(group)), Entry("names", Mapping(Entry("kind", String(char.ToUpperInvariant(plural[0]) + plural[1..^1]))))];
    }
}
