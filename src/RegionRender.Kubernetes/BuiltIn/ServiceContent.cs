using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The labels that a Service selects by, and the ports of its targets.</summary>
// Source: ValidateService and validateServicePort in pkg/apis/core/validation of kubernetes/kubernetes.
internal static class ServiceContent
{
    public static void Judge(YamlMapping instance, YamlMapping? old, Reporter reporter)
    {
        if (reporter.Enter(instance, "spec") is YamlMapping spec)
        {
            if (reporter.Enter(spec, "selector") is YamlMapping selector)
                ObjectMetadata.JudgeLabels(selector, reporter);
            reporter.Pop();
            reporter.ForEachIn(spec, "ports", port => NetworkPorts.JudgePort(port, "targetPort", reporter));
        }

        reporter.Pop();
    }
}
