using RegionRender.Flux;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.AdmissionRules;

/// <summary>
/// The spec of a template or a chain never changes: another content needs another name (k0rdent/kcm v1.11.4, api/v1beta1/clustertemplate_types.go,
/// servicetemplate_types.go and templatechain_common.go).
/// </summary>
internal static class TemplatesKeepWhatTheyAre
{
    public static bool Is(ManifestId id) => id.Group == K0rdentObjects.Group && id.Kind is "ClusterTemplate" or "ServiceTemplate" or "ClusterTemplateChain" or "ServiceTemplateChain";

    public static RolloutRefusal? Refuse(AdmissionRequest request, K0rdentFacts facts)
    {
        if (request is not { Operation: AdmissionOperation.Update, Before: { } before, After: { } after } || !Is(request.Key.Id))
            return null;
        if (K0rdentObjects.SpecOf(before) is not { } old || K0rdentObjects.SpecOf(after) is not { } now || YamlNode.DataEquals(old, now))
            return null;
        return new RolloutRefusal($"k0rdent lets no template change: '{request.Key.Id}' would get another content under the same name")
        {
            Node = ChangedNodes.FirstBelow(before.Content, after.Content, "spec"),
            Advice = "keep the name of its source, which may have another URL, or offer another version of the chart, which gets a name of its own",
        };
    }
}
