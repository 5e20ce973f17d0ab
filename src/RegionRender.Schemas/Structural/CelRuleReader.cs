using System.Collections.Immutable;
using RegionRender.Cel;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>Compiles the rules of a schema node against the type of its values.</summary>
internal static class CelRuleReader
{
    public static ImmutableArray<CelRule> Read(YamlMapping schema, CelType? type, DiagnosticBag findings)
    {
        if (schema.Items("x-kubernetes-validations") is not { IsEmpty: false } rules)
            return [];
        return [.. rules.OfType<YamlMapping>().Select(rule => Compile(rule, type ?? CelType.Dyn, findings)).OfType<CelRule>()];
    }

    private static CelRule? Compile(YamlMapping rule, CelType type, DiagnosticBag findings)
    {
        if (rule["rule"] is not YamlScalar { IsString: true } text)
            return null;
        var withoutOld = CelEnvironment.Standard.WithVariable("self", type);
        var withOld = withoutOld.WithVariable("oldSelf", type);

        // A rule that does without oldSelf holds at every write; one that needs it only where there was a value before.
        var program = withoutOld.Compile(text.Text).Program;
        var isTransition = program is null;
        if (program is null && withOld.Compile(text.Text) is var second)
        {
            program = second.Program;
            foreach (var issue in program is null ? second.Issues : [])
                findings.Add(ObjectDiagnostics.RuleDoesNotCompile(text, issue.Message));
        }

        if (program is null)
            return null;
        return new CelRule(text.Text, program, type, isTransition)
        {
            Message = rule.Text("message"),
            MessageProgram = rule.Text("messageExpression") is { } expression ? withOld.Compile(expression).Program : null,
            FieldPath = rule.Text("fieldPath"),
        };
    }
}
