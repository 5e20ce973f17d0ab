using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>What expressions may use: variables with their types, and functions. Immutable.</summary>
public sealed class CelEnvironment
{
    internal CelEnvironment(Declarations declarations) => Declarations = declarations;

    /// <summary>The language with all its functions, and no variables.</summary>
    public static CelEnvironment Standard { get; } = new(new Declarations(FunctionTable.Empty
        .With(ConversionFunctions.Overloads)
        .With(StandardFunctions.Overloads)
        .With(TimeFunctions.Overloads)
        .With(OptionalFunctions.Overloads)
        .With(StringFunctions.Overloads)
        .With(FormatFunctions.Overloads)
        .With(MathFunctions.Overloads)
        .With(EncoderFunctions.Overloads)
        .With(PatternFunctions.Overloads)
        .With(ListFunctions.Overloads)
        .With(SetFunctions.Overloads)
        .With(UrlFunctions.Overloads)
        .With(NetworkFunctions.Overloads)
        .With(QuantityFunctions.Overloads)
        .With(SemverFunctions.Overloads)
        .With(NamedFormatFunctions.Overloads)));

    /// <summary>
    /// What the API server lets validation rules and admission policies use: without the functions that it does not enable, with those
    /// that it has in another form, and with lists and maps whose values are of one type. No variables.
    /// </summary>
    public static CelEnvironment Kubernetes => KubernetesEnvironment.Instance;

    internal Declarations Declarations { get; }

    /// <summary>Declares a variable: expressions may name it, and are checked against its type.</summary>
    public CelEnvironment WithVariable(string name, CelType type) => new(Declarations with { Variables = Declarations.Variables.SetItem(name, type) });

    /// <summary>Compiles an expression; never throws for what it holds.</summary>
    public CelCompilation Compile(string expression)
    {
        if (CelParser.TryParse(expression, out var issue) is not { } parsed)
            return new CelCompilation(null, [issue ?? new CelIssue(new TextSpan(0, 0), "the expression is empty")]);
        var (root, type, slots, issues) = ExpressionBinder.Compile(Declarations, parsed);
        return issues.IsEmpty ? new CelCompilation(new CelProgram(root, type, slots), []) : new CelCompilation(null, issues);
    }

    /// <summary>Names are looked up in this namespace first, then in those around it.</summary>
    internal CelEnvironment WithContainer(string container) => new(Declarations with { Container = container });

    /// <summary>The same without type checks: what does not fit is an error of the evaluation only.</summary>
    internal CelEnvironment WithoutTypeChecks() => new(Declarations with { ChecksTypes = false });

    internal CelEnvironment WithFunctions(IEnumerable<Overload> overloads) => new(Declarations with { Functions = Declarations.Functions.With(overloads) });
}
