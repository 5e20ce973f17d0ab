using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>A ValidatingAdmissionPolicy matches something, asks something, and names it rightly.</summary>
// Source: validateValidatingAdmissionPolicySpec in pkg/apis/admissionregistration/validation/validation.go of kubernetes/kubernetes.
internal static class AdmissionPolicyContent
{
    public static void Judge(YamlMapping instance, YamlMapping? old, Reporter reporter)
    {
        if (reporter.Enter(instance, "spec") is YamlMapping spec)
        {
            if (spec.Items("validations").IsEmpty && spec.Items("auditAnnotations").IsEmpty)
            {
                reporter.AddMissingProperty(spec, "validations");
                reporter.AddMissingProperty(spec, "auditAnnotations");
            }

            if (reporter.Enter(spec, "paramKind") is YamlMapping parameters)
                JudgeParameters(parameters, reporter);
            reporter.Pop();
            if (reporter.Enter(spec, "matchConstraints") is YamlMapping match)
                AdmissionMatch.Judge(match, reporter);
            reporter.Pop();
            JudgeConditionNames(spec, reporter);
            JudgeMessages(spec, reporter);
            JudgeAnnotationKeys(instance, spec, reporter);
            AdmissionExpressions.Judge(spec, reporter);
        }

        reporter.Pop();
    }

    private static void JudgeParameters(YamlMapping parameters, Reporter reporter)
    {
        JudgeText(parameters, "apiVersion", IsApiVersion, "must be 'version' or 'group/version' as an API has it", reporter);
        JudgeText(parameters, "kind", kind => NameSyntax.IsLabelOfLetter(kind.ToLowerInvariant()), "must be letters, digits or '-', beginning with a letter, at most 63", reporter);
    }

    private static void JudgeConditionNames(YamlMapping spec, Reporter reporter) => reporter.ForEachIn(
        spec, "matchConditions", condition => JudgeText(condition, "name", NameSyntax.IsQualifiedName, NameSyntax.QualifiedNameRule, reporter));

    // A message may end in a line break, as block texts of YAML do.
    private static void JudgeMessages(YamlMapping spec, Reporter reporter) => reporter.ForEachIn(spec, "validations", validation =>
    {
        JudgeText(validation, "message", message => message.Trim() is { Length: > 0 } line && !line.AsSpan().ContainsAny('\n', '\r'), "must be one line, and not blank", reporter);
        JudgeText(validation, "messageExpression", message => !string.IsNullOrWhiteSpace(message), "must not be blank", reporter);
    });

    private static void JudgeAnnotationKeys(YamlMapping instance, YamlMapping spec, Reporter reporter)
    {
        var policy = instance.Mapping("metadata")?.Text("name");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        reporter.ForEachIn(spec, "auditAnnotations", annotation =>
        {
            var key = reporter.Enter(annotation, "key") as YamlScalar;
            var text = key?.Text ?? "";
            var place = key ?? (YamlNode)annotation;
            if (!NameSyntax.IsQualifiedName($"{policy}/{text}"))
                reporter.Add(place, ObjectDiagnostics.WrongName(reporter.Place(place), text, NameSyntax.LabelValueRule));
            else if (!seen.Add(text))
                reporter.Add(place, ObjectDiagnostics.BrokenRule(reporter.Place(place), $"the key '{text}' stands twice"), FindingReason.Duplicate);
            reporter.Pop();
        });
    }

    private static void JudgeText(YamlMapping owner, string field, Func<string, bool> isValid, string words, Reporter reporter)
    {
        if (reporter.Enter(owner, field) is YamlScalar { IsString: true, Text.Length: > 0 } text && !isValid(text.Text))
            reporter.Add(text, ObjectDiagnostics.WrongName(reporter.Place(text), text.Text, words));
        reporter.Pop();
    }

    private static bool IsApiVersion(string text)
    {
        var slash = text.IndexOf('/');
        return (slash <= 0 || NameSyntax.IsSubdomain(text[..slash])) && NameSyntax.IsLabelOfLetter(text[(slash + 1)..]);
    }
}
