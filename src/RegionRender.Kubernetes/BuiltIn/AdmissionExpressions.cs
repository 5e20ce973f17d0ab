using RegionRender.Cel;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The expressions of a ValidatingAdmissionPolicy compile to the types that they need.</summary>
// Source: validateVariable and its neighbours in pkg/apis/admissionregistration/validation/validation.go of kubernetes/kubernetes,
// and apiserver/pkg/admission/plugin/cel/composition.go.
internal static class AdmissionExpressions
{
    public static void Judge(YamlMapping spec, Reporter reporter)
    {
        var environment = AdmissionEnvironment.Create(hasParameters: spec.Has("paramKind"));
        reporter.ForEachIn(spec, "matchConditions", condition => CompileNeeded(condition, "expression", environment, [CelType.Bool], reporter));

        // A variable sees those before it.
        var variables = new List<CelField>();
        reporter.ForEachIn(spec, "variables", variable =>
        {
            if (CompileNeeded(variable, "expression", environment.WithVariables(variables), [], reporter) is not { } type || variable.Text("name") is not { } name)
                return;
            if (!variables.Exists(field => field.Name == name))
                variables.Add(new CelField(name, Declared(type)));
        });

        var complete = environment.WithVariables(variables);
        reporter.ForEachIn(spec, "validations", validation =>
        {
            CompileNeeded(validation, "expression", complete, [CelType.Bool], reporter);
            Compile(validation, "messageExpression", complete, [CelType.String], reporter);
        });
        reporter.ForEachIn(spec, "auditAnnotations", annotation => CompileNeeded(annotation, "valueExpression", complete, [CelType.String, CelType.Null], reporter));
    }

    private static CelType? CompileNeeded(YamlMapping owner, string field, AdmissionEnvironment environment, CelType[] expected, Reporter reporter)
    {
        if (string.IsNullOrWhiteSpace(owner.Text(field)))
            reporter.AddMissingProperty(owner, field);
        return Compile(owner, field, environment, expected, reporter);
    }

    // What does not compile may be anything, so that it is told once; null if there is nothing to compile.
    private static CelType? Compile(YamlMapping owner, string field, AdmissionEnvironment environment, CelType[] expected, Reporter reporter)
    {
        var expression = reporter.Enter(owner, field) as YamlScalar;
        CelType? type = null;
        if (expression is { IsString: true } && !string.IsNullOrWhiteSpace(expression.Text))
        {
            type = environment.TypeOf(expression.Text, out var issue);
            if (type is null)
                reporter.Add(expression, ObjectDiagnostics.ExpressionDoesNotCompile(reporter.Place(expression), issue));
            else if (expected.Length > 0 && !expected.Contains(type))
                reporter.Add(expression, ObjectDiagnostics.ExpressionDoesNotCompile(reporter.Place(expression), $"it gives {type}, not {expected[0]}"));
            type ??= CelType.Dyn;
        }

        reporter.Pop();
        return type;
    }

    // Variables keep simple types, lists and maps; of all others the server forgets what they are.
    private static CelType Declared(CelType type) => type.Kind switch
    {
        CelTypeKind.List => CelType.List(Declared(type.Parameters[0])),
        CelTypeKind.Map => CelType.Map(Declared(type.Parameters[0]), Declared(type.Parameters[1])),
        <= CelTypeKind.Duration => type,
        _ => CelType.Dyn,
    };
}
