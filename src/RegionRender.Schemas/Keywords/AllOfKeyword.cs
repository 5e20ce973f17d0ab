using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>allOf</c></summary>
internal sealed class AllOfKeyword(ImmutableArray<SchemaNode> schemas) : Keyword
{
    public static Keyword? Compile(SchemaSource source) => source.Schemas("allOf") is { Length: > 0 } schemas ? new AllOfKeyword(schemas) : null;

    public override bool IsValid(YamlNode instance, Evaluation evaluation)
    {
        foreach (var schema in schemas)
        {
            if (!schema.IsValid(instance, evaluation))
                return false;
        }

        return true;
    }

    public override void Report(YamlNode instance, Reporter reporter)
    {
        foreach (var schema in schemas)
            schema.Report(instance, reporter);
    }

    public override void MarkEvaluated(YamlNode instance, bool[] evaluated, Evaluation evaluation)
    {
        foreach (var schema in schemas)
            schema.MarkEvaluated(instance, evaluated, evaluation);
    }

    public override void Describe(SchemaShape shape)
    {
        foreach (var schema in schemas)
            shape.Include(schema);
    }
}
