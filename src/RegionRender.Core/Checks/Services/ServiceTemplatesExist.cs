using System.Collections.Immutable;
using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// A service names a ServiceTemplate in its cluster's namespace (k0rdent/kcm v1.11.4, internal/util/validation/services.go,
/// validateServiceTemplate); a k0rdent release brings none of its own (templates/provider/kcm-templates).
/// </summary>
internal static class ServiceTemplatesExist
{
    private const string List = "serviceTemplates";

    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        var offered = new KnownNames("service templates", Offered(context.Estate));
        foreach (var cluster in context.AllClusters)
            CheckAll(context.Estate, cluster.Services, offered, bag);
        foreach (var service in context.Estate.Services)
            CheckAll(context.Estate, service.Services, offered, bag);
    }

    private static void CheckAll(Estate estate, ImmutableArray<Service> services, KnownNames offered, DiagnosticBag bag)
    {
        foreach (var service in services)
        {
            var name = DerivedNames.ServiceTemplate(service.Template);
            if (!offered.Contains(name) && !estate.MayExist(List, name))
                bag.Add(ServiceDiagnostics.ServiceTemplateIsUnknown(new Located<string>(name, service.Template.Location), service.Template.Chart is not null, offered));
        }
    }

    private static IEnumerable<string> Offered(Estate estate) =>
        from source in estate.ServiceTemplates
        from chart in source.Charts
        from version in chart.Versions
        select DerivedNames.ServiceTemplate(chart.Name.Value, version.Value);
}
