using RegionRender.Kubernetes;

namespace RegionRender.Flux;

/// <summary>
/// What must be on a cluster before an object can be: its namespace and the definition of its kind. Only those that a tree holds are known;
/// others are taken to be there.
/// </summary>
internal sealed class Surroundings
{
    private readonly HashSet<ObjectKey> _namespaces = [];
    private readonly Dictionary<(string Cluster, string Group, string Kind), ObjectKey> _definitions = [];

    public Surroundings(RolloutTree before, RolloutTree after)
    {
        foreach (var item in before.Flux.Objects.Concat(after.Flux.Objects))
        {
            if (IsNamespace(item.Id))
                _namespaces.Add(new ObjectKey(item.Cluster.Name, item.Id));
            else if (DefinedBy(item.Manifest) is { } kind)
                _definitions[(item.Cluster.Name, kind.Group, kind.Kind)] = new ObjectKey(item.Cluster.Name, item.Id);
        }
    }

    /// <summary>Why an object cannot be there yet or any more; null where nothing speaks against it.</summary>
    public string? Missing(ObjectKey key, LiveWorld world)
    {
        var space = new ObjectKey(key.Cluster, new ManifestId("", "Namespace", null, key.Id.Namespace ?? ""));
        if (_namespaces.Contains(space) && world.Find(space) is null)
            return $"its namespace '{key.Id.Namespace}' does not exist";
        return _definitions.TryGetValue((key.Cluster, key.Id.Group, key.Id.Kind), out var definition) && world.Find(definition) is null
            ? $"its kind '{key.Id.Kind}' is not defined"
            : null;
    }

    public static bool IsNamespace(ManifestId id) => id is { Group: "", Kind: "Namespace" };

    /// <summary>The kind that an object defines; null where it defines none.</summary>
    public static (string Group, string Kind)? DefinedBy(Manifest manifest) =>
        manifest.Id is { Group: "apiextensions.k8s.io", Kind: "CustomResourceDefinition" } && manifest.Content.Mapping("spec") is { } spec
            ? (spec.Text("group") ?? "", spec.Mapping("names")?.Text("kind") ?? "")
            : null;
}
