using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>What expressions may use: variables with their types, and functions. Immutable.</summary>
public sealed class CelEnvironment
{
    private CelEnvironment(FunctionTable functions) => Functions = functions;

    private CelEnvironment(CelEnvironment other)
    {
        Variables = other.Variables;
        Functions = other.Functions;
        Container = other.Container;
        ChecksTypes = other.ChecksTypes;
        IsKubernetes = other.IsKubernetes;
    }

    /// <summary>The language with all its functions, and no variables.</summary>
    public static CelEnvironment Standard { get; } = new(FunctionTable.Empty
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
        .With(NamedFormatFunctions.Overloads));

    /// <summary>
    /// What the API server lets validation rules and admission policies use: without the functions that it does not enable, with those
    /// that it has in another form, and with lists and maps whose values are of one type. No variables.
    /// </summary>
    public static CelEnvironment Kubernetes => KubernetesEnvironment.Instance;

    internal ImmutableDictionary<string, CelType> Variables { get; private init; } = ImmutableDictionary.Create<string, CelType>(StringComparer.Ordinal);

    internal FunctionTable Functions { get; private init; }

    internal string Container { get; private init; } = "";

    internal bool ChecksTypes { get; private init; } = true;

    /// <summary>True if what is compiled is held to the API server's own limits on the language.</summary>
    internal bool IsKubernetes { get; private init; }

    /// <summary>Declares a variable: expressions may name it, and are checked against its type.</summary>
    public CelEnvironment WithVariable(string name, CelType type) => new(this) { Variables = Variables.SetItem(name, type) };

    /// <summary>Names are looked up in this namespace first, then in those around it.</summary>
    public CelEnvironment WithContainer(string container) => new(this) { Container = container };

    /// <summary>The same without type checks: what does not fit is an error of the evaluation only.</summary>
    public CelEnvironment WithoutTypeChecks() => new(this) { ChecksTypes = false };

    internal CelEnvironment WithFunctions(IEnumerable<Overload> overloads) => new(this) { Functions = Functions.With(overloads) };

    internal CelEnvironment AsKubernetes(FunctionTable functions) => new(this) { Functions = functions, IsKubernetes = true };

    /// <summary>Compiles an expression; never throws for what it holds.</summary>
    public CelCompilation Compile(string expression)
    {
        var parsed = CelParser.TryParse(expression, out var issue);
        return parsed is null
            ? new CelCompilation(null, [issue ?? new CelIssue(new TextSpan(0, 0), "the expression is empty")])
            : Binder.Compile(this, parsed);
    }

    /// <summary>What a name may stand for: <c>a.b.name</c>, <c>a.name</c> and <c>name</c> in the container <c>a.b</c>.</summary>
    internal IEnumerable<string> Candidates(string name, bool isRooted)
    {
        for (var container = isRooted ? "" : Container; container.Length > 0; container = container[..Math.Max(0, container.LastIndexOf('.'))])
            yield return $"{container}.{name}";
        yield return name;
    }
}
