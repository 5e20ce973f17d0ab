using System.Collections.Immutable;
using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// Each service that another waits for stands in the same list, and none waits for itself (k0rdent/kcm v1.11.4,
/// internal/util/validation/services.go, ValidateServiceDependencyOverall).
/// </summary>
internal static class ServiceDependenciesLeadToAnEnd
{
    // What k0rdent takes where no namespace is written (k0rdent/kcm v1.11.4, api/v1beta1/multiclusterservice_types.go, Service).
    private const string DefaultNamespace = "default";

    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        foreach (var cluster in context.AllClusters)
            CheckList(cluster.Services, bag);
        foreach (var service in context.Estate.Services)
            CheckList(service.Services, bag);
    }

    private static void CheckList(ImmutableArray<Service> services, DiagnosticBag bag)
    {
        if (services.All(service => service.DependsOn.IsEmpty))
            return;
        var listed = new Dictionary<(string Name, string Namespace), Service>();
        foreach (var service in services)
            listed.TryAdd((service.Name.Value, service.Namespace.Value), service);
        foreach (var dependency in services.SelectMany(service => service.DependsOn))
        {
            var key = Key(dependency);
            if (!listed.ContainsKey(key))
                bag.Add(ServiceDiagnostics.DependencyIsUnknown(dependency.Name, key.Namespace, NamespaceOf(services, key.Name)));
        }

        var circle = Circle.Find(listed.Values, service => service.DependsOn.Select(dependency => listed.GetValueOrDefault(Key(dependency))).OfType<Service>());
        if (!circle.IsEmpty)
            bag.Add(ServiceDiagnostics.ServicesWaitInACircle(circle[0].Name.Location, [.. circle.Select(service => service.Name.Value)]));
    }

    private static (string Name, string Namespace) Key(ServiceDependency dependency) =>
        (dependency.Name.Value, dependency.Namespace?.Value ?? DefaultNamespace);

    private static string? NamespaceOf(ImmutableArray<Service> services, string name) =>
        services.FirstOrDefault(service => service.Name.Value == name)?.Namespace.Value;
}
