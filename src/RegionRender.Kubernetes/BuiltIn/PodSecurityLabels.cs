using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The labels of a Namespace that choose a Pod Security Standard have one of its levels and versions.</summary>
internal static class PodSecurityLabels
{
    private const string Prefix = "pod-security.kubernetes.io/";

    public static void Judge(YamlMapping instance, Reporter reporter)
    {
        if (instance.Mapping("metadata") is not { } metadata || metadata.Mapping("labels") is not { } labels)
            return;
        reporter.Enter(instance, "metadata");
        reporter.Enter(metadata, "labels");
        foreach (var entry in labels.Entries)
        {
            // The server reads a null as an empty text.
            if (entry.Value is not YamlScalar value || RuleFor(entry.Key.Text) is not { } rule)
                continue;
            var text = value.IsNull ? "" : value.Text;
            if (rule.IsValid(text))
                continue;
            reporter.Push(entry.Key);
            reporter.Add(value, ObjectDiagnostics.WrongName(reporter.Place(value), text, rule.Words));
            reporter.Pop();
        }

        reporter.Pop();
        reporter.Pop();
    }

    private static NameRule? RuleFor(string key) => key switch
    {
        Prefix + "enforce" or Prefix + "audit" or Prefix + "warn" =>
            new NameRule(level => level is "privileged" or "baseline" or "restricted", "must be 'privileged', 'baseline' or 'restricted'"),
        Prefix + "enforce-version" or Prefix + "audit-version" or Prefix + "warn-version" =>
            new NameRule(IsVersion, "must be 'latest' or a version such as 'v1.30'"),
        _ => null,
    };

    private static bool IsVersion(string version) =>
        version == "latest" || (version.StartsWith("v1.", StringComparison.Ordinal) && version.Length > 3 && version.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0
            && (version.Length == 4 || version[3] != '0'));
}
