using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// AccessManagement finds chains of <c>k0rdent.namespace</c> only, and reports an unknown one in its status (k0rdent/kcm v1.9.0,
/// internal/controller/accessmanagement_controller.go).
/// </summary>
internal static class ChainReferencesExist
{
    private const string List = "templateChains";

    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        var chains = new KnownNames("template chains", context.Estate.TemplateChains.Select(chain => chain.Name.Value));
        foreach (var name in context.Estate.Access.SelectMany(rule => rule.TemplateChains))
        {
            if (!chains.Contains(name.Value) && !context.Estate.MayExist(List, name.Value))
                bag.Add(ServiceDiagnostics.ChainIsUnknown(name, chains));
        }
    }
}
