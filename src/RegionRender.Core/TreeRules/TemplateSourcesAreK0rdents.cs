using RegionRender.Flux;
using RegionRender.Syntax;

namespace RegionRender.Core.TreeRules;

/// <summary>
/// Only k0rdent's own source-controller may serve the charts of its templates, and it sees only sources with its label (k0rdent/kcm
/// v1.11.4, templates/provider/kcm/values.yaml, <c>flux2</c>; k0rdent/docs, docs/admin/ksm/ksm-service-templates.md).
/// </summary>
internal static class TemplateSourcesAreK0rdents
{
    public static void Check(FluxTree tree, DiagnosticBag bag)
    {
        var sources = tree.Objects.Where(item => item.Id is { Group: "source.toolkit.fluxcd.io" })
            .ToLookup(item => (item.Cluster.Name, item.Id.Kind, item.Id.Namespace, item.Id.Name));
        var reported = new HashSet<PlacedObject>(ReferenceEqualityComparer.Instance);
        foreach (var item in tree.Objects)
        {
            if (item.Id is not { Group: "k0rdent.mirantis.com", Kind: "ServiceTemplate" or "ClusterTemplate" or "ProviderTemplate" })
                continue;
            var reference = item.Spec?.Mapping("helm")?.Mapping("chartSpec")?.Mapping("sourceRef");
            foreach (var source in sources[(item.Cluster.Name, reference?.Text("kind") ?? "", item.Id.Namespace, reference?.Text("name") ?? "")])
            {
                if (source.Label(ManagedLabelIsK0rdents.Label) != "true" && reported.Add(source))
                    bag.Add(K0rdentTreeDiagnostics.NotManaged(source.PlaceOf(source.Metadata), source.Id.ToString(), item.Id.ToString()));
            }
        }
    }
}
