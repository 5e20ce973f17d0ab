using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>What runs Pods: its selector means the Pods of its template, and these have containers.</summary>
// Source: pkg/apis/apps/validation/validation.go and pkg/apis/batch/validation/validation.go of kubernetes/kubernetes.
internal static class WorkloadContent
{
    /// <summary>Judges a Deployment, DaemonSet or StatefulSet.</summary>
    public static void JudgeService(YamlMapping instance, YamlMapping? old, Reporter reporter)
    {
        if (reporter.Enter(instance, "spec") is YamlMapping spec)
        {
            JudgeSelector(spec, reporter);
            PodTemplate.JudgeField(spec, ["Always"], reporter);
        }

        reporter.Pop();
    }

    public static void JudgeJob(YamlMapping instance, YamlMapping? old, Reporter reporter)
    {
        if (reporter.Enter(instance, "spec") is YamlMapping spec)
        {
            PodTemplate.JudgeField(spec, ["Never", "OnFailure"], reporter);

            // A Job that waits may still be changed.
            if (old?.Mapping("spec") is { } before && before["suspend"] is not YamlScalar { IsTrue: true } && PodTemplate.RunsOther(spec, before))
            {
                var template = reporter.Enter(spec, "template") ?? spec;
                reporter.Add(template, ObjectDiagnostics.CannotChange(reporter.Place(template), "a Job runs what it was made for"));
                reporter.Pop();
            }
        }

        reporter.Pop();
    }

    public static void JudgeCronJob(YamlMapping instance, YamlMapping? old, Reporter reporter)
    {
        if (old is null)
            NameLeavesRoom(instance, reporter);
        if (reporter.Enter(instance, "spec") is YamlMapping spec)
        {
            JudgeSchedule(spec, isNew: old is null, reporter);
            if (reporter.Enter(spec, "jobTemplate") is YamlMapping job)
            {
                if (reporter.Enter(job, "spec") is YamlMapping jobSpec)
                    PodTemplate.JudgeField(jobSpec, ["Never", "OnFailure"], reporter);
                reporter.Pop();
            }

            reporter.Pop();
        }

        reporter.Pop();
    }

    // A time zone stands in a field of its own, but in schedules of old.
    private static void JudgeSchedule(YamlMapping spec, bool isNew, Reporter reporter)
    {
        if (reporter.Enter(spec, "schedule") is YamlScalar { IsString: true, Text.Length: > 0 } schedule
            && (!CronText.IsValid(schedule.Text) || (isNew && schedule.Text.Contains("TZ", StringComparison.Ordinal))))
        {
            reporter.Add(schedule, ObjectDiagnostics.WrongName(reporter.Place(schedule), schedule.Text, "must have five fields, such as '0 3 * * *', and no time zone"));
        }

        reporter.Pop();
    }

    // The names of its Jobs have eleven characters more, and are labels.
    private static void NameLeavesRoom(YamlMapping instance, Reporter reporter)
    {
        if (reporter.Enter(instance, "metadata") is YamlMapping metadata)
        {
            if (reporter.Enter(metadata, "name") is YamlScalar { IsString: true, Text.Length: > 52 } name)
                reporter.Add(name, ObjectDiagnostics.WrongName(reporter.Place(name), name.Text, "must have at most 52 characters"));
            reporter.Pop();
        }

        reporter.Pop();
    }

    private static void JudgeSelector(YamlMapping spec, Reporter reporter)
    {
        if (reporter.Enter(spec, "selector") is YamlMapping selector)
        {
            LabelSelectors.Judge(selector, reporter);
            if (LabelSelector.IsEmpty(selector))
                reporter.Add(selector, ObjectDiagnostics.WrongName(reporter.Place(selector), "", "must select something"));
        }

        reporter.Pop();
        if (spec.Mapping("template") is not { } template || Selects(spec.Mapping("selector"), template.Mapping("metadata")?.Mapping("labels")))
            return;
        reporter.Enter(spec, "template");
        var metadata = reporter.Enter(template, "metadata") as YamlMapping ?? template;
        var labels = reporter.Enter(metadata, "labels") ?? metadata;
        reporter.Add(labels, ObjectDiagnostics.BrokenRule(reporter.Place(labels), "the selector does not mean these labels"));
        reporter.Pop();
        reporter.Pop();
        reporter.Pop();
    }

    // Expressions are left to the server.
    private static bool Selects(YamlMapping? selector, YamlMapping? labels) =>
        selector is not null && (selector.Mapping("matchLabels")?.Entries ?? []).All(entry => entry.Value is not YamlScalar wanted || labels?[entry.Key.Text] is YamlScalar label && label.Text == wanted.Text);
}
