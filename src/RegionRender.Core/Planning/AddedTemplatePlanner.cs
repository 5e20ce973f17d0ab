using System.Collections.Immutable;
using RegionRender.Core.Subjects;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>A template of the user's that the planner does not know by name.</summary>
/// <param name="Name">Its name in the catalog.</param>
/// <param name="Subject">What it is rendered for: <c>estate</c>, <c>region</c>, <c>cluster</c> or <c>credential</c>.</param>
/// <param name="IsRegional">True if its objects go onto the subject's region, false if onto management.</param>
internal sealed record AddedTemplate(string Name, string Subject, bool IsRegional);

/// <summary>The user's own templates: once for each subject, into the layer addons.</summary>
internal static class AddedTemplatePlanner
{
    public static void Plan(PlanContext context, ImmutableArray<AddedTemplate> added, PlanBuilder plan)
    {
        foreach (var template in added)
        {
            foreach (var (region, values, cause) in Subjects(context, template.Subject))
            {
                var item = new PlannedObject(template.Name, values, cause);
                if (!template.IsRegional)
                    plan.Add(LayerStage.Addons, null, item);
                else if (region is not null)
                    plan.Add(LayerStage.OnRegionAddons, region, item);
                else if (template.Subject == AllSubjects.Estate)
                    AddToEveryRegion(context, plan, item);
            }
        }
    }

    private static void AddToEveryRegion(PlanContext context, PlanBuilder plan, PlannedObject item)
    {
        foreach (var region in context.Estate.Regions)
            plan.Add(LayerStage.OnRegionAddons, region.Name.Value, item);
    }

    private static IEnumerable<(string? Region, YamlMapping Values, Location Cause)> Subjects(PlanContext context, string subject)
    {
        var estate = context.Estate;
        return subject switch
        {
            _ when subject == RegionValues.Shape.Name => estate.Regions.Select(region => ((string?)region.Name.Value, RegionValues.Shape.ToValues(RegionPlanner.Values(context, region)), region.Name.Location)),
            _ when subject == ClusterValues.Shape.Name => estate.Clusters.Select(cluster => (cluster.Region?.Value, ClusterValues.Shape.ToValues(ClusterPlanner.Values(context, cluster)), cluster.Name.Location)),
            _ when subject == CredentialValues.Shape.Name => context.Credentials.All.Select(placed =>
                (placed.Region?.Name.Value, CredentialValues.Shape.ToValues(CredentialPlanner.Values(context, placed)), placed.Credential.Name.Location)),
            _ => [(null, new YamlMapping([], estate.Location), estate.Location)],
        };
    }
}
