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
            Advice = AdviceFor(from, to, chains, offered, facts.Profile),
        };
    }

    /// <summary>True of a step to a newer template of the family that no chain speaks of: what it lacks is an entry of <c>upgrades</c>, which brings the chain.</summary>
    public static bool OnlyLacksAnEntry(AdmissionRequest request, K0rdentFacts facts)
    {
        if (K0rdentObjects.SpecOf(request.Before)?.Text("template") is not { } from || K0rdentObjects.SpecOf(request.After)?.Text("template") is not { } to)
            return false;
        return ClusterTemplate.FamilyOf(from) == ClusterTemplate.FamilyOf(to) && facts.Profile.IsOlder(from, to) && !Chains(request, facts).Any(chain => Offers(chain.Manifest, from).Any());
    }

    private static string AdviceFor(string from, string to, List<LiveObject> chains, List<string> offered, Profile profile)
    {
        if (chains.Any(chain => Offers(chain.Manifest, to).Contains(from)))
            return $"keep '{from}': the chain leads from '{to}' to it, and k0rdent knows no way back";
        if (profile.IsOlder(to, from))
            return $"keep '{from}': '{to}' is older, and k0rdent knows no way back";
        return offered.Count == 0
            ? $"keep '{from}', or add '{from}' and '{to}' to a chain that the namespace gets"
            : $"move to {string.Join(" or ", offered.Select(item => $"'{item}'"))} first, in a rendering of its own";
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
