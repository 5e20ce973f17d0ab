using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The Pod Security Standard that a Namespace asks for, its finalizers, and its name as a label.</summary>
// Source: pkg/apis/core/validation/validation.go, ValidateNamespace: an update leaves the finalizers of the spec as they were.
internal static class NamespaceContent
{
    public static void Judge(YamlMapping instance, YamlMapping? old, Reporter reporter)
    {
        NamespaceNameLabel.Judge(instance, reporter);
        PodSecurityLabels.Judge(instance, reporter);
        if (old is not null)
            return;
        if (reporter.Enter(instance, "spec") is YamlMapping spec)
            BuiltInMetadata.JudgeFinalizers(spec, reporter);
        reporter.Pop();
    }
}
