using RegionRender.Core.Estates;
using RegionRender.Core.Paths;
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
        plan.Require(context.Management, $"k0rdent {k0rdent.Version.Value}", $"k0rdent {k0rdent.Version.Value} is installed in the namespace '{k0rdent.Namespace.Value}', with its webhooks on");
        plan.Require(context.Management, $"Release {context.Release.Value}", $"The Release '{context.Release.Value}' is there and ready");
        foreach (var template in k0rdent.InstalledTemplates)
            plan.Require(context.Management, $"ClusterTemplate {k0rdent.Namespace.Value}/{template.Value}", $"An earlier release left the ClusterTemplate '{template.Value}'");
        RequireFlux(estate, plan, context.Management);
        foreach (var region in estate.Regions.Where(region => region.Delivery == Delivery.Agent))
            RequireFlux(estate, plan, region.Name.Value);
        foreach (var source in estate.ServiceTemplates)
        {
            if (source.SecretRef is not { } secret)
                continue;
            plan.Require(context.Management, $"Secret {k0rdent.Namespace.Value}/{secret.Value}", $"The login of the chart repository '{source.Name.Value}'");
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
                plan.Require(region.Value, $"Secret {cluster.Namespace.Value}/{secret}", $"The login of the chart repository '{source.Name.Value}', for the services of clusters in '{cluster.Namespace.Value}'");
        }
    }

    // Sveltos reads them where the cluster is built, in the cluster's namespace, whatever else is written (k0rdent/kcm v1.9.0,
    // internal/controller/adapters/sveltos/serviceset_controller.go).
    private static void RequireValues(Cluster cluster, PlanBuilder plan, string place)
    {
        foreach (var service in cluster.Services)
        {
            foreach (var values in service.Other.Items("valuesFrom").OfType<YamlMapping>())
            {
                if (values.Text("kind") is { } kind && values.Text("name") is { } name)
                    plan.Require(place, $"{kind} {cluster.Namespace.Value}/{name}", $"Values of the service '{service.Name.Value}' of the cluster '{cluster.Name.Value}'");
            }
        }
    }

    private static void RequireFlux(Estate estate, PlanBuilder plan, string cluster)
    {
        var flux = estate.Flux;
        plan.Require(cluster, $"Flux {flux.Version.Value}", $"Flux {flux.Version.Value} or newer runs in the namespace '{flux.Namespace.Value}' and applies the folder {Folder(flux, cluster)}");
        if (flux.Source.SecretRef is { } secret)
            plan.Require(cluster, $"Secret {flux.Namespace.Value}/{secret.Value}", $"The login of the {flux.Source.Kind} '{flux.Source.Name.Value}'");
    }

    private static string Folder(FluxSettings flux, string cluster) =>
        RenderingPaths.InSource(flux.Source.Path.Value, RenderingPaths.Entry(cluster));
}
