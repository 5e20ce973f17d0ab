using System.Collections.Immutable;
using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// <c>services[]</c> is a list keyed by name and namespace (k0rdent/kcm v1.9.0, api/v1beta1/multiclusterservice_types.go).
/// </summary>
internal static class ServicesStandOnce
{
    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        foreach (var cluster in context.AllClusters)
            CheckList(cluster.Services, bag);
        foreach (var service in context.Estate.Services)
            CheckList(service.Services, bag);
    }

    private static void CheckList(ImmutableArray<Service> services, DiagnosticBag bag)
    {
        if (services.Length < 2)
            return;
        var seen = new Dictionary<(string, string), Location>();
        foreach (var service in services)
        {
            var key = (service.Name.Value, service.Namespace.Value);
            if (!seen.TryAdd(key, service.Name.Location))
                bag.Add(ServiceDiagnostics.ServiceStandsTwice(service.Name, service.Namespace.Value, seen[key]));
        }
    }
}
