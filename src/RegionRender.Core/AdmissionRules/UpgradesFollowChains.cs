using RegionRender.Core.Profiles;
using RegionRender.Flux;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.AdmissionRules;

/// <summary>
/// A cluster gets only a template that a chain in its namespace offers for the one it has (k0rdent/kcm v1.11.4,
/// internal/webhook/clusterdeployment_webhook.go, ValidateUpdate; internal/controller/clusterdeployment_controller.go, setAvailableUpgrades).
/// </summary>
internal static class UpgradesFollowChains
{
    public static RolloutRefusal? Refuse(AdmissionRequest request, K0rdentFacts facts)
    {
        if (request is not { Operation: AdmissionOperation.Update, Before: { } before, After: { } after } || !K0rdentObjects.Is(request.Key.Id, "ClusterDeployment"))
            return null;
        var (from, to) = (K0rdentObjects.SpecOf(before)?.Text("template") ?? "", K0rdentObjects.SpecOf(after)?.Text("template") ?? "");
        if (from == to)
            return null;
        var node = K0rdentObjects.SpecOf(after)?["template"];
        var name = request.Key.Id.Name;
        if (ClusterTemplate.FamilyOf(from) != ClusterTemplate.FamilyOf(to))
        {
            return new RolloutRefusal($"the cluster '{name}' would change from the template '{from}' to '{to}', which is of another family")
            {
                Node = node,
                Advice = $"keep '{from}', add a cluster of another name with '{to}', move what runs there, then decommission '{name}'",
            };
        }

        var chains = Chains(request, facts).ToList();
        var offered = chains.SelectMany(chain => Offers(chain.Manifest, from)).Distinct().Order(StringComparer.Ordinal).ToList();
        if (offered.Contains(to))
            return null;
        return new RolloutRefusal($"no chain in the namespace '{request.Key.Id.Namespace}' leads the cluster '{name}' from '{from}' to '{to}'")
        {
            Node = node,
            Advice = chains.Any(chain => Offers(chain.Manifest, to).Contains(from))
                ? $"keep '{from}': the chain leads from '{to}' to it, and k0rdent knows no way back"
                : offered.Count == 0
                ? $"keep '{from}', or, if '{to}' is the newer one, name the upgrade: upgrades: [{{cluster: {name}, from: {from}, to: {to}}}]"
                : $"the chains offer {string.Join(", ", offered.Select(item => $"'{item}'"))}",
        };
    }

    /// <summary>The chains that a cluster's namespace has: its own, and those that AccessManagement hands to it.</summary>
    private static IEnumerable<LiveObject> Chains(AdmissionRequest request, K0rdentFacts facts)
    {
        var space = request.Key.Id.Namespace;
        var handed = space == facts.Namespace ? [] : K0rdentObjects.All(request, "AccessManagement").SelectMany(access => HandedTo(access.Manifest, space ?? "")).ToHashSet(StringComparer.Ordinal);
        return K0rdentObjects.All(request, "ClusterTemplateChain")
            .Where(chain => chain.Key.Id.Namespace == space || (chain.Key.Id.Namespace == facts.Namespace && handed.Contains(chain.Key.Id.Name)));
    }

    private static IEnumerable<string> HandedTo(Manifest access, string space) =>
        from rule in K0rdentObjects.SpecOf(access)?.Items("accessRules").OfType<YamlMapping>() ?? []
        where rule.Mapping("targetNamespaces")?.Items("list").OfType<YamlScalar>().Any(item => item.Text == space) == true
        from chain in rule.Items("clusterTemplateChains").OfType<YamlScalar>()
        select chain.Text;

    private static IEnumerable<string> Offers(Manifest chain, string template) =>
        from item in K0rdentObjects.SpecOf(chain)?.Items("supportedTemplates").OfType<YamlMapping>() ?? []
        where item.Text("name") == template
        from offer in K0rdentObjects.Names(item, "availableUpgrades")
        select offer;
}
