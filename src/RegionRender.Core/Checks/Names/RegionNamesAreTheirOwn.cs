using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>A region shares <c>clusters/</c> with the management cluster, and <c>management</c> means that one in <c>credentials[].regions</c>.</summary>
internal static class RegionNamesAreTheirOwn
{
    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        var management = context.Estate.Management.Name;
        foreach (var region in context.Estate.Regions)
        {
            if (region.Name.Value == Credential.Management)
                bag.Add(NameDiagnostics.RegionNameIsReserved(region.Name));
            else if (region.Name.Value == management.Value)
                bag.Add(NameDiagnostics.RegionIsNamedAsManagement(region.Name, management.Location));
        }
    }
}
