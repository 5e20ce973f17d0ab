using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// No two objects of a cluster's whole tree have the same identity: two Kustomizations apply it in turn, and whichever loses it prunes what the other
/// applies (fluxcd/kustomize-controller v1.9.4, docs/spec/v1/kustomizations.md, "Prune" and "Inventory").
/// </summary>
internal static class ObjectsAreUnique
{
    public static void Check(FluxTree tree, DiagnosticBag bag)
    {
        var seen = new Dictionary<(string Cluster, ManifestId Id), Manifest>(tree.Objects.Length);
        foreach (var item in tree.Objects)
        {
            // What a variable stands for is not known.
            if (item.Owner?.Substitutes == true && (item.Id.Name + item.Id.Namespace).Contains("${", StringComparison.Ordinal))
                continue;
            if (!seen.TryAdd((item.Cluster.Name, item.Id), item.Manifest))
                bag.Add(TreeRuleDiagnostics.DuplicateObject(item.Manifest, seen[(item.Cluster.Name, item.Id)], item.Cluster.Name));
        }
    }
}
