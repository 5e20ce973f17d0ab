using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>The chart of another family would rebuild the cluster as something else.</summary>
internal static class UpgradesStayInTheirFamily
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        foreach (var upgrade in context.Estate.Upgrades.Where(upgrade => !upgrade.IsOfK0rdent))
        {
            var family = upgrade.Family?.Value ?? ClusterTemplate.FamilyOf(upgrade.From.Value);
            foreach (var template in new[] { upgrade.From, upgrade.To })
            {
                // One that there is not is a finding of its own.
                if (context.ClusterTemplates.ResolveExact(template.Value) is not null && ClusterTemplate.FamilyOf(template.Value) != family)
                    bag.Add(PermissionDiagnostics.TemplateIsOfAnotherFamily(template, family));
            }
        }
    }
}
