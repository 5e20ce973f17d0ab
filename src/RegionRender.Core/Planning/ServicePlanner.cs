using System.Collections.Immutable;
using System.Text;
using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Core.Subjects;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>MultiClusterServices, and the services of clusters.</summary>
internal static class ServicePlanner
{
    public static void Plan(PlanContext context, PlanBuilder plan)
    {
        foreach (var service in context.Estate.Services)
        {
            var location = service.Location;
            var values = new ServiceValues(service.Name, service.Select ?? new YamlMapping([], location), service.DependsOn, Items(service.Services), location);
            plan.Add(LayerStage.Services, null, PlannedObject.Of("multi-cluster-service", ServiceValues.Shape, values, service.Name.Location));
        }
    }

    /// <summary>
    /// The items of <c>serviceSpec.services</c>. The namespace is always written: it is part of the list's key
    /// (k0rdent/kcm v1.9.0, api/v1beta1/multiclusterservice_types.go).
    /// </summary>
    public static ImmutableArray<ServiceItemValues> Items(ImmutableArray<Service> services) => [.. services.Select(Item)];

    private static ServiceItemValues Item(Service service) => new(
        service.Name,
        service.Namespace,
        new Located<string>(DerivedNames.ServiceTemplate(service.Template), service.Template.Location),
        service.Values is { } values ? ValuesText(values) : null,
        [.. service.DependsOn.Select(dependency => new ObjectName(dependency.Name, dependency.Namespace, dependency.Name.Location))],
        service.Other,
        service.Location);

    // k0rdent takes Helm values as text, which Sveltos may expand.
    private static Located<string> ValuesText(YamlNode values) =>
        new((values as YamlScalar)?.Text ?? Encoding.UTF8.GetString(YamlWriter.ToBytes(values)), values.Location);
}
