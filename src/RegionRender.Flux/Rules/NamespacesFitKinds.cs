using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// Namespaced objects say their namespace, cluster-scoped ones have none, and nothing lies in <c>default</c>. Kinds whose scope is not
/// known are passed over.
/// </summary>
internal static class NamespacesFitKinds
{
    public static void Check(FluxTree tree, KindCatalog kinds, DiagnosticBag bag)
    {
        foreach (var item in tree.Objects)
            Check(item, kinds.IsNamespaced(item.Manifest), bag);
    }

    private static void Check(PlacedObject item, bool? isNamespaced, DiagnosticBag bag)
    {
        var id = item.Id;
        if (isNamespaced == false && id.Namespace is not null)
            bag.Add(TreeRuleDiagnostics.NeedsNoNamespace(item.PlaceOf(item.Metadata?["namespace"]), id.ToString()));
        else if (isNamespaced == true && id.Namespace is null)
            bag.Add(TreeRuleDiagnostics.NeedsNamespace(item.PlaceOf(item.Metadata), id.ToString()));
        else if (id.Namespace == "default")
            bag.Add(TreeRuleDiagnostics.InDefault(item.PlaceOf(item.Metadata?["namespace"]), id.ToString()));
    }
}
