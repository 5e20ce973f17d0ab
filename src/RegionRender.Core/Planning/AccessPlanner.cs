using System.Collections.Immutable;
using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Core.Subjects;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>AccessManagement: hands chains and Credentials of <c>k0rdent.namespace</c> to other namespaces.</summary>
internal static class AccessPlanner
{
    public static void Plan(PlanContext context, PlannedChains chains, PlanBuilder plan)
    {
        ImmutableArray<AccessRuleValues> rules =
        [
            .. context.Estate.Access.Select(rule => Rule(context, chains, rule)),
            .. chains.Upgrades.Select(chain => Rule(context, chains, chain)).Where(rule => !rule.Namespaces.IsEmpty),
        ];
        if ((context.Estate.AccessLocation ?? rules.FirstOrDefault()?.Location) is not { } location)
            return;
        var values = new AccessValues(rules, location);
        plan.Add(LayerStage.Access, null, PlannedObject.Of("access-management", AccessValues.Shape, values, location));
    }

    private static AccessRuleValues Rule(PlanContext context, PlannedChains chains, AccessRule rule) => new(
        rule.Namespaces,
        [.. rule.TemplateChains.Select(chain => new Located<string>(chains.NameOf(chain.Value), chain.Location))],
        [.. rule.Credentials.SelectMany(reference => Credentials(context, reference))],
        rule.Location);

    // k0rdent looks for the path of an upgrade in the cluster's namespace (k0rdent/kcm v1.11.4, internal/webhook/clusterdeployment_webhook.go); where a rule of
    // the estate brings the chain already, nothing more is needed.
    private static AccessRuleValues Rule(PlanContext context, PlannedChains chains, UpgradeChain chain)
    {
        var given = context.Estate.Access
            .Where(rule => rule.TemplateChains.Any(listed => chains.NameOf(listed.Value) == chain.Name))
            .SelectMany(rule => rule.Namespaces, (_, name) => name.Value)
            .ToHashSet(StringComparer.Ordinal);
        return new AccessRuleValues(
            [.. chain.Namespaces.Where(name => !given.Contains(name.Value))],
            [new Located<string>(chain.Name, chain.Location)],
            [],
            chain.Location);
    }

    // A rule that names no region means the credential at every place it has.
    private static IEnumerable<Located<string>> Credentials(PlanContext context, CredentialReference reference) => context.Credentials.All
        .Where(placed => placed.Credential.Name.Value == reference.Name.Value && IsMeant(placed, reference.Region?.Value))
        .Select(placed => new Located<string>(placed.Name, reference.Location));

    private static bool IsMeant(PlacedCredential placed, string? region) =>
        region is null || (region == Credential.Management ? placed.Region is null : placed.Region?.Name.Value == region);
}
