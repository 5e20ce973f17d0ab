using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>Nothing is destroyed or upgraded by these lists yet, so whoever writes them must not believe it. Goes with the comparison of renderings.</summary>
internal static class OnlyWhatIsReadIsPermitted
{
    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        foreach (var item in context.Estate.Decommission)
            bag.Add(SettingsDiagnostics.IsNotReadYet(item.Location, "decommission", "remove the object from the estate, and name it in '--allow-removal' of the build"));
        foreach (var item in context.Estate.Upgrades)
            bag.Add(SettingsDiagnostics.IsNotReadYet(item.Location, "upgrades", "list both templates in a chain, and change 'template' or the pin"));
    }
}
