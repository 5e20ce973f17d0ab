using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>oneOf</c></summary>
internal sealed class OneOfKeyword(ImmutableArray<SchemaNode> schemas, SchemaNode node) : Keyword
{
    public static Keyword? Compile(SchemaSource source) => source.Schemas("oneOf") is { Length: > 0 } schemas ? new OneOfKeyword(schemas, source.Node) : null;

    public override bool IsValid(YamlNode instance, Evaluation evaluation)
    {
        var count = 0;
        foreach (var schema in schemas)
        {
            if (schema.IsValid(instance, evaluation) && ++count > 1)
                return false;
        }

        return count == 1;
    }

    public override void Report(YamlNode instance, Reporter reporter)
    {
        var fitting = schemas.RemoveAll(schema => !schema.IsValid(instance, reporter.Evaluation));
        if (fitting.IsEmpty)
            AlternativesReport.NoneFits(schemas, node, instance, reporter);
        else if (fitting.Length > 1)
            AlternativesReport.SeveralFit(fitting, node, instance, reporter);
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
