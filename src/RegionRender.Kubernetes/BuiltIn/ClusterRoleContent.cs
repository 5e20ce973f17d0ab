using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The selectors by which a ClusterRole gathers others.</summary>
internal static class ClusterRoleContent
{
    public static void Judge(YamlMapping instance, YamlMapping? old, Reporter reporter)
    {
        if (reporter.Enter(instance, "aggregationRule") is YamlMapping rule)
        {
            if (reporter.Enter(rule, "clusterRoleSelectors") is YamlSequence selectors)
                reporter.ForEach(selectors, selector => LabelSelectors.Judge(selector, reporter));
            reporter.Pop();
        }

        reporter.Pop();
    }
}
