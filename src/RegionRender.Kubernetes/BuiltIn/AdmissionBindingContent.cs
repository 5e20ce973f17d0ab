using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The selectors and resource rules of a ValidatingAdmissionPolicyBinding.</summary>
internal static class AdmissionBindingContent
{
    public static void Judge(YamlMapping instance, YamlMapping? old, Reporter reporter)
    {
        if (reporter.Enter(instance, "spec") is YamlMapping spec)
        {
            if (reporter.Enter(spec, "matchResources") is YamlMapping match)
                AdmissionMatch.Judge(match, reporter);
            reporter.Pop();
            if (reporter.Enter(spec, "paramRef") is YamlMapping parameters)
                LabelSelectors.JudgeField(parameters, "selector", reporter);
            reporter.Pop();
        }

        reporter.Pop();
    }
}
