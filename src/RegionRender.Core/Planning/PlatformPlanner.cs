using RegionRender.Core.Estates;
using RegionRender.Core.Subjects;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>The Management object.</summary>
internal static class PlatformPlanner
{
    public static void Plan(PlanContext context, PlanBuilder plan)
    {
        var management = context.Estate.Management;
        var values = new ManagementValues(
            management.Name,
            context.Release,
            Core(management.Core, management.Location),
            ProviderNeeds.OfManagement(context),
            management.Location);
        plan.Add(LayerStage.Platform, null, PlannedObject.Of("management", ManagementValues.Shape, values, management.Location));
    }

    /// <summary>The <c>core</c> block of Management and Region.</summary>
    public static CoreValues Core(CoreComponents core, Location location) => new(Component(core.Kcm, location), Component(core.Capi, location), location);

    private static ComponentValues Component(CoreComponent? component, Location location) => new(component?.Config, component?.Template, component?.Location ?? location);
}
