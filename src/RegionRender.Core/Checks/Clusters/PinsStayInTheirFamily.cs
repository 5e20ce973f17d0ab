using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// A family that nobody has can't be pinned, and a pin to another chart would rebuild every cluster of the family as something else.
/// </summary>
internal static class PinsStayInTheirFamily
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        var k0rdent = context.Estate.K0rdent;
        var families = context.Profile.ClusterTemplates.Select(template => template.Family)
            .Concat(k0rdent.InstalledTemplates.Select(template => ClusterTemplate.FamilyOf(template.Value)))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (family, template) in k0rdent.Templates)
        {
            if (!families.Contains(family))
                bag.Add(ClusterDiagnostics.FamilyIsUnknown(family, template.Location, k0rdent.Version.Value, NearestName.Of(family, families)));
            else if (context.ClusterTemplates.ResolveExact(template.Value) is not null && ClusterTemplate.FamilyOf(template.Value) != family)
                bag.Add(ClusterDiagnostics.PinIsOfAnotherFamily(template, family));
        }
    }
}
