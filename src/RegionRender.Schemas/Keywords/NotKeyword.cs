using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>not</c></summary>
internal sealed class NotKeyword(SchemaNode schema, SchemaNode owner) : Keyword
{
    public static Keyword? Compile(SchemaSource source) => source.Schema("not") is { } schema ? new NotKeyword(schema, source.Node) : null;

    public override bool IsValid(YamlNode instance, Evaluation evaluation) => !schema.IsValid(instance, evaluation);

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (IsValid(instance, reporter.Evaluation))
            return;
        var shape = SchemaShape.Of(schema);
        if (instance is YamlMapping mapping && shape.Required.Count > 0)
            reporter.AddTogether(mapping, shape.Required);
        else
            reporter.Add(instance, SchemaDiagnostics.FitsForbiddenForm(reporter.Place(instance), instance, owner.Words));
    }
}
