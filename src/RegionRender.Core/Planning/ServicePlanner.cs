using System.Collections.Immutable;
using System.Text;
using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
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
            var values = ValueNodes.Map(location, ("service", ValueNodes.Map(
                location,
                ("name", ValueNodes.Text(service.Name)),
                ("select", service.Select ?? ValueNodes.Empty(location)),
                ("dependsOn", ValueNodes.List(location, service.DependsOn.Select(ValueNodes.Text))),
                ("services", Services(service.Services, location)))));
            plan.Add(LayerStage.Services, null, new PlannedObject("multi-cluster-service", values, service.Name.Location));
        }
    }

    /// <summary>The items of <c>serviceSpec.services</c>. The namespace is always written: it is part of the list's key (k0rdent.md 3.5).</summary>
    public static YamlSequence Services(ImmutableArray<Service> services, Location location) => ValueNodes.List(location, services.Select(Item));

    private static YamlNode Item(Service service)
    {
        var item = ValueNodes.Map(
            service.Location,
            ("name", ValueNodes.Text(service.Name)),
            ("namespace", ValueNodes.Text(service.Namespace)),
            ("template", ValueNodes.Text(DerivedNames.ServiceTemplate(service.Template), service.Template.Location)),
            ("values", service.Values is null ? null : ValuesText(service.Values)),
            ("dependsOn", service.DependsOn.IsEmpty ? null : ValueNodes.List(service.Location, service.DependsOn.Select(Dependency))));
        return service.Other.Entries.IsEmpty ? item : new YamlMapping([.. item.Entries, .. service.Other.Entries], service.Location);
    }

    private static YamlNode Dependency(ServiceDependency dependency) => ValueNodes.Map(
        dependency.Name.Location,
        ("name", ValueNodes.Text(dependency.Name)),
        ("namespace", ValueNodes.Text(dependency.Namespace)));

    // k0rdent takes Helm values as text, which Sveltos may expand.
    private static YamlScalar ValuesText(YamlNode values) =>
        values as YamlScalar ?? YamlScalar.String(Encoding.UTF8.GetString(YamlWriter.ToBytes(values)), values.Location);
}
