using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>What must exist on each cluster before Flux begins, and can't be decided offline.</summary>
internal static class PrerequisitePlanner
{
    public static void Plan(PlanContext context, PlanBuilder plan)
    {
        var estate = context.Estate;
        var k0rdent = estate.K0rdent;
        plan.Require(PrerequisiteTexts.K0rdent(context.Management, k0rdent));
        plan.Require(PrerequisiteTexts.Release(context.Management, context.Release.Value));
        foreach (var template in k0rdent.InstalledTemplates)
            plan.Require(PrerequisiteTexts.InstalledTemplate(context.Management, context.K0rdentNamespace, template.Value));
        RequireFlux(estate, plan, context.Management);
        foreach (var region in estate.Regions.Where(region => region.Delivery == Delivery.Agent || context.Decommissioned.HandsOver(region.Name.Value)))
            RequireFlux(estate, plan, region.Name.Value);
        foreach (var source in estate.ServiceTemplates)
        {
            if (source.SecretRef is not { } secret)
                continue;
            plan.Require(PrerequisiteTexts.ChartLogin(context.Management, context.K0rdentNamespace, secret.Value, source.Name.Value));
            RequireLogin(context, plan, source, secret.Value);
        }

        foreach (var cluster in context.AllClusters)
            RequireValues(cluster, plan, cluster.Region?.Value ?? context.Management);
    }

    // A region's own Sveltos fetches the charts of its clusters, with a login from the cluster's namespace there.
    private static void RequireLogin(PlanContext context, PlanBuilder plan, ServiceTemplateSource source, string secret)
    {
        var templates = source.Charts.SelectMany(chart => chart.Versions, (chart, version) => DerivedNames.ServiceTemplate(chart.Name.Value, version.Value)).ToHashSet(StringComparer.Ordinal);
        foreach (var cluster in context.AllClusters)
        {
            if (cluster.Region is { } region && cluster.Services.Any(service => templates.Contains(DerivedNames.ServiceTemplate(service.Template))))
                plan.Require(PrerequisiteTexts.RegionalChartLogin(region.Value, cluster.Namespace.Value, secret, source.Name.Value));
        }
    }

    // k0rdent writes the Profile where the cluster is built, and the cluster's namespace into each reference (k0rdent/kcm v1.11.4,
    // internal/controller/adapters/sveltos/serviceset_controller.go, createOrUpdateProfile and convertValuesFrom); the Sveltos there reads them
    // (projectsveltos/addon-controller v1.12.0, controllers/handlers_utils.go, getValuesFrom).
    private static void RequireValues(Cluster cluster, PlanBuilder plan, string place)
    {
        foreach (var service in cluster.Services)
        {
            foreach (var values in service.Other.Items("valuesFrom").OfType<YamlMapping>())
            {
                if (values.Text("kind") is { } kind && values.Text("name") is { } name)
                    plan.Require(PrerequisiteTexts.ServiceValues(place, kind, name, service, cluster));
            }
        }
    }

    private static void RequireFlux(Estate estate, PlanBuilder plan, string cluster)
    {
        var flux = estate.Flux;
        plan.Require(PrerequisiteTexts.Flux(cluster, flux));
        if (flux.Source.SecretRef is { } secret)
            plan.Require(PrerequisiteTexts.SourceLogin(cluster, flux, secret.Value));
    }
}
