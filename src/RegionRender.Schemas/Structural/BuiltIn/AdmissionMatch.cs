using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>What an admission policy or its binding matches: selectors, and resource rules in which '*' stands alone.</summary>
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
            var list = reporter.Enter(rule, field);
            var names = rule.Items(field).OfType<YamlScalar>().Select(item => item.Text).ToList();
            var crowd = field == "resources" ? ResourceCrowd(names) : names.Count > 1 && names.Contains("*") ? "*" : null;
            if (list is not null && crowd is not null)
                reporter.Add(list, ObjectDiagnostics.BrokenRule(reporter.Place(list), $"'{crowd}' covers others that stand beside it"));
            reporter.Pop();
        }
    }

    // '*' covers resources, '*/*' everything, 'pods/*' the subresources of pods, '*/scale' that subresource of all.
    private static string? ResourceCrowd(List<string> names)
    {
        foreach (var name in names.Where(name => name.Contains('*')))
        {
            var isCovering = names.Exists(other => other != name && Covers(name, other));
            if (isCovering)
                return name;
        }

        return null;
    }

    private static bool Covers(string pattern, string name)
    {
        if (pattern == "*/*")
            return true;
        if (pattern == "*")
            return !name.Contains('/');
        var slash = name.IndexOf('/');
        if (slash < 0)
            return false;
        return pattern == name[..slash] + "/*" || pattern == "*" + name[slash..];
    }
}
