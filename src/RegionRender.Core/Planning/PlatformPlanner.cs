using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>The Management object.</summary>
internal static class PlatformPlanner
{
    public static void Plan(PlanContext context, PlanBuilder plan)
    {
        var management = context.Estate.Management;
        var values = ValueNodes.Map(management.Location, ("management", ValueNodes.Map(
            management.Location,
            ("name", ValueNodes.Text(management.Name)),
            ("release", ValueNodes.Text(context.Release)),
            ("core", Core(management.Core, management.Location)),
            ("providers", ProviderNeeds.OfManagement(context)))));
        plan.Add(LayerStage.Platform, null, new PlannedObject("management", values, management.Location));
    }

    /// <summary>The <c>core</c> block of Management and Region.</summary>
    public static YamlMapping Core(CoreComponents core, Location location) =>
        ValueNodes.Map(location, ("kcm", Component(core.Kcm, location)), ("capi", Component(core.Capi, location)));

    private static YamlMapping Component(CoreComponent? component, Location location) =>
        ValueNodes.Map(component?.Location ?? location, ("config", component?.Config), ("template", ValueNodes.Text(component?.Template)));
}
