using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The selector of a PodDisruptionBudget.</summary>
internal static class DisruptionBudgetContent
{
    public static void Judge(YamlMapping instance, YamlMapping? old, Reporter reporter)
    {
        if (reporter.Enter(instance, "spec") is YamlMapping spec)
            LabelSelectors.JudgeField(spec, "selector", reporter);
        reporter.Pop();
    }
}
