using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// A MultiClusterService waits for others of the estate, and never for itself; no webhook says so, only a status (k0rdent/kcm v1.11.4,
/// internal/util/validation/multiclusterservice.go, ValidateMCSDependencyOverall).
/// </summary>
internal static class MultiClusterServicesLeadToAnEnd
{
    private const string List = "services";

    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        var services = context.Estate.Services;
        var names = new KnownNames(List, services.Select(service => service.Name.Value));
        foreach (var dependency in services.SelectMany(service => service.DependsOn))
        {
            if (!names.Contains(dependency.Value) && !context.Estate.MayExist(List, dependency.Value))
                bag.Add(ServiceDiagnostics.MultiClusterServiceIsUnknown(dependency, names));
        }

        var byName = new Dictionary<string, MultiClusterService>(StringComparer.Ordinal);
        foreach (var service in services)
            byName.TryAdd(service.Name.Value, service);
        var circle = Circle.Find(services, service => service.DependsOn.Select(name => byName.GetValueOrDefault(name.Value)).OfType<MultiClusterService>());
        if (!circle.IsEmpty)
            bag.Add(ServiceDiagnostics.ServicesWaitInACircle(circle[0].Name.Location, [.. circle.Select(service => service.Name.Value)]));
    }
}
