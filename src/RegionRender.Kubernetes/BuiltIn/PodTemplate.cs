using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The Pods that a workload runs: containers with names and images. All else of them is left to the server.</summary>
// Source: ValidatePodTemplateSpec and validateContainers in pkg/apis/core/validation of kubernetes/kubernetes.
internal static class PodTemplate
{
    private static readonly string[] ContainerLists = ["initContainers", "containers"];

    public static void JudgeField(YamlMapping owner, string[] restartPolicies, Reporter reporter)
    {
        if (reporter.Enter(owner, "template") is YamlMapping template)
        {
            if (reporter.Enter(template, "metadata") is YamlMapping metadata)
                JudgeLabels(metadata, reporter);
            reporter.Pop();
            var pod = reporter.Enter(template, "spec") as YamlMapping ?? new YamlMapping([], template.Location);
            JudgePod(pod, restartPolicies, reporter);
            reporter.Pop();
        }

        reporter.Pop();
    }

    /// <summary>Whether a container runs another image, command or arguments than before.</summary>
    public static bool RunsOther(YamlMapping owner, YamlMapping old)
    {
        var (now, before) = (ContainersOf(owner), ContainersOf(old));
        return now.Count != before.Count || now.Zip(before).Any(pair => Differ(pair.First, pair.Second, "name") || Differ(pair.First, pair.Second, "image")
            || Differ(pair.First, pair.Second, "command") || Differ(pair.First, pair.Second, "args"));
    }

    private static List<YamlMapping> ContainersOf(YamlMapping owner) => [.. owner.Mapping("template")?.Mapping("spec")?.Items("containers").OfType<YamlMapping>() ?? []];

    private static bool Differ(YamlMapping container, YamlMapping old, string field) =>
        container[field] is { } value && old[field] is { } before ? !JsonEquality.AreEqual(value, before) : container.Has(field) != old.Has(field);

    private static void JudgeLabels(YamlMapping metadata, Reporter reporter)
    {
        if (reporter.Enter(metadata, "labels") is YamlMapping labels)
        {
            foreach (var entry in labels.Entries)
            {
                reporter.Push(entry.Key);
                if (entry.Value is YamlScalar { IsString: false, IsNull: false } value)
                    reporter.Add(value, SchemaDiagnostics.WrongType(reporter.Place(value), JsonTypes.String, value));
                reporter.Pop();
            }

            ObjectMetadata.JudgeLabels(labels, reporter);
        }

        reporter.Pop();
    }

    private static void JudgePod(YamlMapping pod, string[] restartPolicies, Reporter reporter)
    {
        if (pod.Items("containers").IsEmpty)
            reporter.AddMissingProperty(pod, "containers");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in ContainerLists)
            reporter.ForEachIn(pod, list, container => JudgeContainer(container, names, reporter));
        var policy = reporter.Enter(pod, "restartPolicy") as YamlScalar;
        if (!restartPolicies.Contains(policy is { IsNull: false } ? policy.Text : "Always"))
            reporter.Add(policy ?? (YamlNode)pod, ObjectDiagnostics.WrongName(reporter.Place(policy ?? (YamlNode)pod), policy?.Text ?? "", $"must be {SchemaDiagnostics.List(restartPolicies.Select(SchemaDiagnostics.Quoted), "or")}"));
        reporter.Pop();
    }

    private static void JudgeContainer(YamlMapping container, HashSet<string> names, Reporter reporter)
    {
        foreach (var field in (string[])["name", "image"])
        {
            if (container[field] is null or YamlScalar { Text: "" } or YamlScalar { IsNull: true })
                reporter.AddMissingProperty(container, field);
        }

        if (reporter.Enter(container, "name") is YamlScalar { IsString: true, Text.Length: > 0 } name)
        {
            if (!NameSyntax.IsLabel(name.Text))
                reporter.Add(name, ObjectDiagnostics.WrongName(reporter.Place(name), name.Text, NameSyntax.LabelRule));
            else if (!names.Add(name.Text))
                reporter.Add(name, ObjectDiagnostics.BrokenRule(reporter.Place(name), $"the name '{name.Text}' stands twice"));
        }

        reporter.Pop();
    }
}
