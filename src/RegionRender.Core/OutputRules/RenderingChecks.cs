using RegionRender.Core.Rendering;
using RegionRender.Syntax;

namespace RegionRender.Core.OutputRules;

/// <summary>Holds a rendered estate to what every tree must keep (flux.md section 11), the user's own manifests and templates too.</summary>
public static class RenderingChecks
{
    public static void Run(RenderedEstate rendered, DiagnosticBag bag) => ObjectsAreUnique.Check(rendered, bag);
}
