using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Core.Subjects;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>AccessManagement: hands chains and Credentials of <c>k0rdent.namespace</c> to other namespaces.</summary>
internal static class AccessPlanner
{
    public static void Plan(PlanContext context, IReadOnlyDictionary<string, string> chains, PlanBuilder plan)
    {
        var rules = context.Estate.Access;
        if (rules.IsEmpty)
            return;
        var location = rules[0].Location;
        var values = new AccessValues([.. rules.Select(rule => Rule(context, chains, rule))], location);
        plan.Add(LayerStage.Access, null, PlannedObject.Of("access-management", AccessValues.Shape, values, location));
    }

    private static AccessRuleValues Rule(PlanContext context, IReadOnlyDictionary<string, string> chains, AccessRule rule) => new(
        rule.Namespaces,
        [.. rule.TemplateChains.Select(chain => new Located<string>(chains.GetValueOrDefault(chain.Value, chain.Value), chain.Location))],
        [.. rule.Credentials.SelectMany(reference => Credentials(context, reference))],
        rule.Location);

    // A rule that names no region means the credential at every place it has.
    private static IEnumerable<Located<string>> Credentials(PlanContext context, CredentialReference reference) => context.Credentials.All
        .Where(placed => placed.Credential.Name.Value == reference.Name.Value && IsMeant(placed, reference.Region?.Value))
        .Select(placed => new Located<string>(placed.Name, reference.Location));

    private static bool IsMeant(PlacedCredential placed, string? region) =>
        region is null || (region == Credential.Management ? placed.Region is null : placed.Region?.Name.Value == region);
}
