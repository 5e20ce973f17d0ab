using RegionRender.Core.Estates;
using RegionRender.Core.Labels;
using RegionRender.Core.Profiles;
using RegionRender.Core.Subjects;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>
/// HelmRepositories and ServiceTemplates: in <c>k0rdent.namespace</c>, and again in every namespace with a cluster that uses one
/// or is selected for it. k0rdent/kcm v1.11.4: a MultiClusterService is checked in k0rdent's namespace
/// (internal/controller/multiclusterservice_controller.go, SystemNamespace), a ClusterDeployment in its own
/// (internal/webhook/clusterdeployment_webhook.go), and what is deployed is read there for both
/// (internal/controller/adapters/sveltos/serviceset_controller.go, serviceTemplateObjectFromService).
/// </summary>
internal static class ServiceTemplatePlanner
{
    public static void Plan(PlanContext context, PlanBuilder plan)
    {
        var users = NamespacesByTemplate(context);
        foreach (var source in context.Estate.ServiceTemplates)
        {
            var repositories = new SortedSet<string>(StringComparer.Ordinal) { context.K0rdentNamespace };
            foreach (var chart in source.Charts)
            {
                foreach (var version in chart.Versions)
                {
                    var template = DerivedNames.ServiceTemplate(chart.Name.Value, version.Value);
                    var namespaces = new SortedSet<string>(users.GetValueOrDefault(template) ?? [], StringComparer.Ordinal) { context.K0rdentNamespace };
                    repositories.UnionWith(namespaces);
                    foreach (var name in namespaces)
                        plan.Add(LayerStage.ServiceTemplates, null, ServiceTemplate(source, chart, version, template, name));
                }
            }

            foreach (var name in repositories)
                plan.Add(LayerStage.ServiceTemplates, null, Repository(source, name));
        }
    }

    private static Dictionary<string, HashSet<string>> NamespacesByTemplate(PlanContext context)
    {
        var users = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var cluster in context.AllClusters)
        {
            foreach (var service in cluster.Services)
                Use(service, cluster);
        }

        foreach (var (cluster, labels) in context.Estate.Services.IsEmpty ? [] : LabelledClusters(context))
        {
            foreach (var multi in context.Estate.Services)
            {
                if (!LabelSelector.Selects(multi.Select, labels))
                    continue;
                foreach (var service in multi.Services)
                    Use(service, cluster);
            }
        }

        return users;

        void Use(Service service, Cluster cluster)
        {
            var name = DerivedNames.ServiceTemplate(service.Template);
            if (!users.TryGetValue(name, out var namespaces))
                users[name] = namespaces = new HashSet<string>(StringComparer.Ordinal);
            namespaces.Add(cluster.Namespace.Value);
        }
    }

    // A selector sees the labels that RegionRender writes, too. Only clusters outside k0rdent.namespace can add a namespace.
    private static IEnumerable<(Cluster Cluster, Dictionary<string, string> Labels)> LabelledClusters(PlanContext context)
    {
        foreach (var cluster in context.Estate.Clusters)
        {
            if (cluster.Namespace.Value == context.K0rdentNamespace)
                continue;
            var labels = cluster.Labels.ToDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal);
            foreach (var (name, value) in OwnLabels.Of(context.Estate.Name, cluster.Region?.Value, LayerStage.Workloads.Name))
                labels[name] = value;
            yield return (cluster, labels);
        }
    }

    private static PlannedObject ServiceTemplate(ServiceTemplateSource source, ServiceChart chart, Located<string> version, string template, string place)
    {
        var values = new ChartValues(
            chart.Name,
            version,
            new Located<string>(template, version.Location),
            new Located<string>(place, version.Location),
            source.Name,
            chart.Location);
        return PlannedObject.Of("service-template", ChartValues.Shape, values, version.Location);
    }

    private static PlannedObject Repository(ServiceTemplateSource source, string place)
    {
        var values = new RepositoryValues(source.Name, new Located<string>(place, source.Location), source.Url, source.SecretRef, source.Location);
        return PlannedObject.Of("helm-repository", RepositoryValues.Shape, values, source.Name.Location);
    }
}
