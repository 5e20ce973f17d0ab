using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// A ServiceTemplate is named by chart and version, and its spec never changes (k0rdent/kcm v1.11.4, api/v1beta1/servicetemplate_types.go):
/// two of one name can't both be.
/// </summary>
internal static class ServiceTemplatesHaveOneSource
{
    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        var made = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var chart in context.Estate.ServiceTemplates.SelectMany(source => source.Charts))
        {
            foreach (var version in chart.Versions)
            {
                var name = DerivedNames.ServiceTemplate(chart.Name.Value, version.Value);
                if (!made.TryAdd(name, version.Location))
                    bag.Add(ServiceDiagnostics.ServiceTemplateIsOfferedTwice(version, name, made[name]));
            }
        }
    }
}
