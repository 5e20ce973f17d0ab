using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>if</c>, <c>then</c>, <c>else</c></summary>
internal sealed class ConditionalKeyword(SchemaNode condition, SchemaNode? then, SchemaNode? otherwise) : Keyword
{
    public static Keyword? Compile(SchemaSource source) =>
        source.Schema("if") is { } condition ? new ConditionalKeyword(condition, source.Schema("then"), source.Schema("else")) : null;

    public override bool IsValid(YamlNode instance, Evaluation evaluation) =>
        Consequence(instance, evaluation) is not { } schema || schema.IsValid(instance, evaluation);

    public override void Report(YamlNode instance, Reporter reporter) => Consequence(instance, reporter.Evaluation)?.Report(instance, reporter);

    public override void MarkEvaluated(YamlNode instance, bool[] evaluated, Evaluation evaluation)
    {
        if (condition.IsValid(instance, evaluation))
            condition.MarkEvaluated(instance, evaluated, evaluation);
        Consequence(instance, evaluation)?.MarkEvaluated(instance, evaluated, evaluation);
    }

    private SchemaNode? Consequence(YamlNode instance, Evaluation evaluation) => condition.IsValid(instance, evaluation) ? then : otherwise;
}
