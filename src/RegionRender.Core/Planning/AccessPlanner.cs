using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
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
        var values = ValueNodes.Map(location, ("access", ValueNodes.Map(location, ("rules", ValueNodes.List(location, rules.Select(Rule))))));
        plan.Add(LayerStage.Access, null, new PlannedObject("access-management", values, location));

        YamlNode Rule(AccessRule rule) => ValueNodes.Map(
            rule.Location,
            ("namespaces", ValueNodes.List(rule.Location, rule.Namespaces.Select(ValueNodes.Text))),
            ("templateChains", ValueNodes.List(rule.Location, rule.TemplateChains.Select(chain =>
                ValueNodes.Text(chains.GetValueOrDefault(chain.Value, chain.Value), chain.Location)))),
            ("credentials", ValueNodes.List(rule.Location, rule.Credentials.SelectMany(Credentials))));

        // A rule that names no region means the credential at every place it has.
        IEnumerable<YamlNode> Credentials(CredentialReference reference) => context.Credentials.All
            .Where(placed => placed.Credential.Name.Value == reference.Name.Value && IsMeant(placed, reference.Region?.Value))
            .Select(placed => ValueNodes.Text(placed.Name, reference.Location));
    }

    private static bool IsMeant(PlacedCredential placed, string? region) =>
        region is null || (region == Credential.Management ? placed.Region is null : placed.Region?.Name.Value == region);
}
