using System.Text;
using RegionRender.Core.Planning;

namespace RegionRender.Core.Trees;

/// <summary>The page that lists what must exist first, cluster by cluster.</summary>
internal static class PrerequisitePage
{
    public static byte[] Write(RenderPlan plan)
    {
        var text = new StringBuilder();
        text.Append("# What must exist first\n\n");
        text.Append("RegionRender cannot see the clusters. What the rendering of the estate '").Append(plan.Estate).Append("' takes for granted:\n");
        foreach (var cluster in plan.Prerequisites.GroupBy(item => item.Cluster, StringComparer.Ordinal))
        {
            text.Append("\n## ").Append(cluster.Key).Append("\n\n");
            foreach (var item in cluster)
                text.Append("- **").Append(item.Subject).Append("**: ").Append(item.Text).Append(".\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
