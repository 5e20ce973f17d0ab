using System.Text;
using RegionRender.Core.Planning;
using RegionRender.Core.Texts;
using RegionRender.Syntax;

namespace RegionRender.Core.Trees;

/// <summary>The page that lists what must exist first, cluster by cluster.</summary>
internal static class PrerequisitePage
{
    /// <summary>Its template's name in the catalog.</summary>
    public const string Template = "prerequisites";

    public static byte[] Write(RenderPlan plan, TextTemplate template, DiagnosticBag bag)
    {
        var clusters = plan.Prerequisites.GroupBy(item => item.Cluster, StringComparer.Ordinal).Select(cluster => TextValues.None
            .With("name", cluster.Key)
            .With("prerequisites", cluster.Select(item => TextValues.None.With("subject", item.Subject).With("text", item.Text))));
        var values = TextValues.None
            .With("estate", TextValues.None.With("name", plan.Estate))
            .With("k0rdent", TextValues.None.With("version", plan.K0rdentVersion))
            .With("clusters", clusters);
        return Encoding.UTF8.GetBytes(template.Render(values, bag) ?? "");
    }
}
