using RegionRender.Core.Checks;
using RegionRender.Core.Planning;
using RegionRender.Core.Templates;
using RegionRender.Syntax;

namespace RegionRender.Core;

/// <summary>A release can name a template that there is not: what it is for would be missing from the rendering, so that is an error of the estate that asks for it.</summary>
internal static class PlannedTemplatesExist
{
    public static void Check(RenderPlan plan, TemplateSet templates, DiagnosticBag bag)
    {
        var missing = plan.Layers.SelectMany(layer => layer.Objects).Where(item => templates.Find(item.Template) is null);
        foreach (var item in missing.DistinctBy(item => (item.Template, item.Cause)))
            bag.Add(SettingsDiagnostics.IsNotRenderedYet(item.Cause, $"what needs the template '{item.Template}'"));
    }
}
