using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// What kustomize makes of an object when it gives all of a build one namespace (kubectl 1.35, tried): a Namespace is renamed, what stands in
/// a namespace moves there. It gives one to cluster-scoped kinds that it does not know too, and the API server drops it again.
/// </summary>
internal static class KustomizeNamespace
{
    public static Manifest Apply(string name, Manifest written, KindCatalog kinds)
    {
        if (written.Id is { Group: "", Kind: "Namespace" })
            return written with { Id = written.Id with { Name = name }, Content = With(written.Content, "metadata", metadata => With((YamlMapping)metadata, "name", old => YamlScalar.String(name, old.Location))) };
        return kinds.IsNamespaced(written) == false ? written : written with { Id = written.Id with { Namespace = name } };
    }

    private static YamlMapping With(YamlMapping mapping, string key, Func<YamlNode, YamlNode> change) =>
        new([.. mapping.Entries.Select(entry => entry.Key.Text == key ? new YamlEntry(entry.Key, change(entry.Value)) : entry)], mapping.Location, mapping.Via);
}
