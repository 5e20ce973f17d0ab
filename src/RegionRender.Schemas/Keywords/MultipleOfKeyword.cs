using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>multipleOf</c>, exactly: 0.3 is a multiple of 0.1.</summary>
internal sealed class MultipleOfKeyword(JsonNumber divisor) : Keyword
{
    public static Keyword? Compile(SchemaSource source) => source.Number("multipleOf") is { } divisor ? new MultipleOfKeyword(divisor) : null;

    public override bool IsValid(YamlNode instance, Evaluation evaluation) =>
        instance is not YamlScalar scalar || !JsonNumber.TryRead(scalar, out var number) || number.IsMultipleOf(divisor);

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (instance is YamlScalar number && !IsValid(instance, reporter.Evaluation))
            reporter.Add(instance, SchemaDiagnostics.OutOfRange(reporter.Place(instance), number, $"a multiple of {divisor}"));
    }
}
