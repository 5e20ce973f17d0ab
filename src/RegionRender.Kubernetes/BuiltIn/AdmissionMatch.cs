using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>What an admission policy or its binding matches: selectors, and resource rules in which '*' stands alone.</summary>
// Source: validateMatchResources and validateResources in pkg/apis/admissionregistration/validation/validation.go of kubernetes/kubernetes.
internal static class AdmissionMatch
{
    public static void Judge(YamlMapping match, Reporter reporter)
    {
        LabelSelectors.JudgeField(match, "namespaceSelector", reporter);
        LabelSelectors.JudgeField(match, "objectSelector", reporter);
        foreach (var field in (string[])["resourceRules", "excludeResourceRules"])
        {
            if (reporter.Enter(match, field) is YamlSequence rules)
                reporter.ForEach(rules, rule => JudgeRule(rule, reporter));
            reporter.Pop();
        }
    }

    private static void JudgeRule(YamlMapping rule, Reporter reporter)
    {
        foreach (var field in (string[])["apiGroups", "apiVersions", "operations", "resources"])
        {
            if (rule.Items(field).IsEmpty)
                reporter.AddMissingProperty(rule, field);
        }

        foreach (var field in (string[])["apiGroups", "apiVersions", "operations"])
        {
            if (reporter.Enter(rule, field) is YamlSequence { Items.Length: > 1 } list && TextsOf(list).Contains("*"))
                AddCrowd(list, "*", reporter);
            reporter.Pop();
        }

        JudgeNames(rule, reporter);
        if (reporter.Enter(rule, "resources") is YamlSequence resources)
            JudgeResources(resources, reporter);
        reporter.Pop();
    }

    private static void JudgeNames(YamlMapping rule, Reporter reporter)
    {
        reporter.Enter(rule, "resourceNames");
        var names = rule.Items("resourceNames");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            reporter.Push(i);
            if (names[i] is YamlScalar { IsString: true } name)
            {
                if (name.Text.Length > 0 && !NameRule.PathSegment.IsValid(name.Text))
                    reporter.Add(name, ObjectDiagnostics.WrongName(reporter.Place(name), name.Text, NameRule.PathSegment.Words));
                if (!seen.Add(name.Text))
                    reporter.Add(name, ObjectDiagnostics.BrokenRule(reporter.Place(name), $"the name '{name.Text}' stands twice"), FindingReason.Duplicate);
            }

            reporter.Pop();
        }

        reporter.Pop();
    }

    // '*' covers resources, '*/*' everything, 'pods/*' the subresources of pods, '*/scale' that subresource of all. As in the server,
    // a pattern for subresources minds only those after it, and of plain resources only the last is held against '*'.
    private static void JudgeResources(YamlSequence resources, Reporter reporter)
    {
        var patterns = new HashSet<string>(StringComparer.Ordinal);
        var names = TextsOf(resources);
        var endsInPlainResource = false;
        for (var i = 0; i < names.Count; i++)
        {
            var slash = names[i].IndexOf('/');
            if (slash < 0)
            {
                if (names[i].Length > 0)
                    endsInPlainResource = names[i] != "*";
                continue;
            }

            var (resource, subresource) = (names[i][..slash], names[i][(slash + 1)..]);
            if (patterns.Contains(resource + "/*") || patterns.Contains("*/" + subresource))
            {
                reporter.Push(i);
                reporter.Add(resources.Items[i], ObjectDiagnostics.BrokenRule(reporter.Place(resources.Items[i]), "a pattern before it covers it"));
                reporter.Pop();
            }

            if (resource == "*" || subresource == "*")
                patterns.Add(names[i]);
        }

        if (names.Count > 1 && names.Contains("*/*"))
            AddCrowd(resources, "*/*", reporter);
        if (names.Contains("*") && endsInPlainResource)
            AddCrowd(resources, "*", reporter);
    }

    private static void AddCrowd(YamlSequence list, string pattern, Reporter reporter) =>
        reporter.Add(list, ObjectDiagnostics.BrokenRule(reporter.Place(list), $"'{pattern}' covers others that stand beside it"));

    private static List<string> TextsOf(YamlSequence list) => [.. list.Items.Select(item => item is YamlScalar { IsString: true } text ? text.Text : "")];
}
