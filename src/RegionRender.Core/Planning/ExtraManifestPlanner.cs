namespace RegionRender.Core.Planning;

/// <summary>The user's own manifests, byte for byte.</summary>
internal static class ExtraManifestPlanner
{
    public static void Plan(PlanContext context, PlanBuilder plan)
    {
        foreach (var extra in context.Estate.ExtraManifests)
        {
            foreach (var source in extra.Files)
            {
                var file = new PlannedFile(source, extra.Location);
                if (!extra.Regional)
                    plan.Add(LayerStage.Addons, null, file);
                foreach (var region in extra.Regions)
                    plan.Add(LayerStage.OnRegionAddons, region.Value, file);
            }
        }
    }
}
