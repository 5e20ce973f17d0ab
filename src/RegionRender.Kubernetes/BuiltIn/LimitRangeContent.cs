using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>A LimitRange has defaults for containers, not for Pods.</summary>
// Source: ValidateLimitRange in pkg/apis/core/validation of kubernetes/kubernetes.
internal static class LimitRangeContent
{
    public static void Judge(YamlMapping instance, YamlMapping? old, Reporter reporter)
    {
        if (reporter.Enter(instance, "spec") is YamlMapping spec)
            reporter.ForEachIn(spec, "limits", limit => JudgeLimit(limit, reporter));
        reporter.Pop();
    }

    private static void JudgeLimit(YamlMapping limit, Reporter reporter)
    {
        if (limit.Text("type") != "Pod")
            return;
        foreach (var field in (string[])["default", "defaultRequest"])
        {
            if (reporter.Enter(limit, field) is YamlMapping { Entries.IsEmpty: false } defaults)
                reporter.Add(defaults, SchemaDiagnostics.NotAllowed(reporter.Place(defaults)));
            reporter.Pop();
        }
    }
}
