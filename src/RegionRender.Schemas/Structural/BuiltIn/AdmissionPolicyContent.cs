using RegionRender.Cel;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>A ValidatingAdmissionPolicy matches something, asks something, and its expressions compile to the types that they need.</summary>
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

            if (reporter.Enter(spec, "matchConstraints") is YamlMapping match)
                AdmissionMatch.Judge(match, reporter);
            reporter.Pop();
            JudgeMessages(spec, reporter);
            JudgeAnnotationKeys(instance, spec, reporter);
            JudgeExpressions(spec, reporter);
        }

        reporter.Pop();
    }

    private static void JudgeMessages(YamlMapping spec, Reporter reporter)
    {
        ForEach(spec, "validations", reporter, validation =>
        {
            foreach (var field in (string[])["message", "messageExpression"])
            {
                if (reporter.Enter(validation, field) is YamlScalar { IsString: true, Text.Length: > 0 } message && string.IsNullOrWhiteSpace(message.Text))
                    reporter.Add(message, SchemaDiagnostics.WrongLength(reporter.Place(message), 0, 1, int.MaxValue));
                reporter.Pop();
            }
        });
    }

    private static void JudgeAnnotationKeys(YamlMapping instance, YamlMapping spec, Reporter reporter)
    {
        var policy = instance.Mapping("metadata")?.Text("name");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        ForEach(spec, "auditAnnotations", reporter, annotation =>
        {
            var key = reporter.Enter(annotation, "key") as YamlScalar;
            var text = key?.Text ?? "";
            var place = key ?? (YamlNode)annotation;
            if (!NameSyntax.IsQualifiedName($"{policy}/{text}"))
                reporter.Add(place, ObjectDiagnostics.WrongName(reporter.Place(place), text, NameSyntax.LabelValueRule));
            else if (!seen.Add(text))
                reporter.Add(place, ObjectDiagnostics.BrokenRule(reporter.Place(place), $"the key '{text}' stands twice"));
            reporter.Pop();
        });
    }

    private static void JudgeExpressions(YamlMapping spec, Reporter reporter)
    {
        var environment = AdmissionEnvironment.Create(hasParameters: spec.Has("paramKind"));
        ForEach(spec, "matchConditions", reporter, condition => Compile(condition, "expression", environment, [CelType.Bool], reporter));

        // A variable sees those before it.
        var variables = new List<CelField>();
        ForEach(spec, "variables", reporter, variable =>
        {
            var type = Compile(variable, "expression", environment.WithVariables(variables), [], reporter);
            if (variable.Text("name") is { } name && type is not null && !variables.Exists(field => field.Name == name))
                variables.Add(new CelField(name, type));
        });

        var complete = environment.WithVariables(variables);
        ForEach(spec, "validations", reporter, validation =>
        {
            Compile(validation, "expression", complete, [CelType.Bool], reporter);
            Compile(validation, "messageExpression", complete, [CelType.String], reporter);
        });
        ForEach(spec, "auditAnnotations", reporter, annotation => Compile(annotation, "valueExpression", complete, [CelType.String, CelType.Null], reporter));
    }

    private static CelType? Compile(YamlMapping owner, string field, AdmissionEnvironment environment, CelType[] expected, Reporter reporter)
    {
        var expression = reporter.Enter(owner, field) as YamlScalar;
        CelType? type = null;
        if (expression is { IsString: true, Text.Length: > 0 } && !string.IsNullOrWhiteSpace(expression.Text))
        {
            type = environment.TypeOf(expression.Text, out var issue);
            if (type is null)
                reporter.Add(expression, ObjectDiagnostics.ExpressionDoesNotCompile(reporter.Place(expression), issue));
            else if (expected.Length > 0 && !expected.Contains(type))
                reporter.Add(expression, ObjectDiagnostics.ExpressionDoesNotCompile(reporter.Place(expression), $"it gives {type}, not {expected[0]}"));
        }

        reporter.Pop();
        return type;
    }

    private static void ForEach(YamlMapping spec, string field, Reporter reporter, Action<YamlMapping> judge)
    {
        if (reporter.Enter(spec, field) is YamlSequence list)
            reporter.ForEach(list, judge);
        reporter.Pop();
    }
}
