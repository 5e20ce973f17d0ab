using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>Label selectors as built-in kinds are judged; those of CRDs are free of these rules.</summary>
internal static class LabelSelectors
{
    private static readonly NameRule Operators = new(
        text => text is "In" or "NotIn" or "Exists" or "DoesNotExist", "must be 'In', 'NotIn', 'Exists' or 'DoesNotExist'");

    /// <summary>Judges the selector in a field, if it is there.</summary>
    public static void JudgeField(YamlMapping owner, string field, Reporter reporter)
    {
        if (reporter.Enter(owner, field) is YamlMapping selector)
            Judge(selector, reporter);
        reporter.Pop();
    }

    public static void Judge(YamlMapping selector, Reporter reporter)
    {
        if (reporter.Enter(selector, "matchLabels") is YamlMapping labels)
            ObjectMetadata.JudgeLabels(labels, reporter);
        reporter.Pop();
        if (reporter.Enter(selector, "matchExpressions") is YamlSequence expressions)
            reporter.ForEach(expressions, expression => JudgeExpression(expression, reporter));
        reporter.Pop();
    }

    private static void JudgeExpression(YamlMapping expression, Reporter reporter)
    {
        JudgeText(expression, "key", new NameRule(NameSyntax.IsQualifiedName, NameSyntax.QualifiedNameRule), reporter);
        JudgeText(expression, "operator", Operators, reporter);
        var operation = expression.Text("operator");
        var values = expression.Items("values");
        if (operation is "In" or "NotIn" && values.IsEmpty)
            reporter.AddMissingProperty(expression, "values");
        var list = reporter.Enter(expression, "values");
        if (operation is "Exists" or "DoesNotExist" && !values.IsEmpty && list is not null)
            reporter.Add(list, SchemaDiagnostics.NotAllowed(reporter.Place(list)), FindingReason.Forbidden);
        for (var i = 0; i < values.Length; i++)
        {
            reporter.Push(i);
            if (values[i] is YamlScalar { IsString: true } value && !NameSyntax.IsLabelValue(value.Text))
                reporter.Add(value, ObjectDiagnostics.WrongName(reporter.Place(value), value.Text, NameSyntax.LabelValueRule));
            reporter.Pop();
        }

        reporter.Pop();
    }

    private static void JudgeText(YamlMapping owner, string field, NameRule rule, Reporter reporter)
    {
        var value = reporter.Enter(owner, field) as YamlScalar;
        var text = value?.Text ?? "";
        if (!rule.IsValid(text))
            reporter.Add(value ?? (YamlNode)owner, ObjectDiagnostics.WrongName(reporter.Place(value ?? (YamlNode)owner), text, rule.Words));
        reporter.Pop();
    }
}
