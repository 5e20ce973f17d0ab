using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>anyOf</c></summary>
internal sealed class AnyOfKeyword(ImmutableArray<SchemaNode> schemas, SchemaNode node) : Keyword
{
    public static Keyword? Compile(SchemaSource source) => source.Schemas("anyOf") is { Length: > 0 } schemas ? new AnyOfKeyword(schemas, source.Node) : null;

    public override bool IsValid(YamlNode instance, Evaluation evaluation)
    {
        foreach (var schema in schemas)
        {
            if (schema.IsValid(instance, evaluation))
                return true;
        }

        return false;
    }

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (!IsValid(instance, reporter.Evaluation))
            AlternativesReport.NoneFits(schemas, node, instance, reporter);
    }

    public override void MarkEvaluated(YamlNode instance, bool[] evaluated, Evaluation evaluation)
    {
        foreach (var schema in schemas)
        {
            if (schema.IsValid(instance, evaluation))
                schema.MarkEvaluated(instance, evaluated, evaluation);
        }
    }

    public override void Describe(SchemaShape shape) => shape.IncludeAlternatives(schemas);
}
