using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>$ref</c></summary>
internal sealed class RefKeyword(SchemaNode target) : Keyword
{
    public override SchemaNode ReferenceTarget => target;

    public override bool EndsReport => true;

    public static Keyword? Compile(SchemaSource source)
    {
        if (source.Mapping["$ref"] is not YamlScalar { IsString: true } reference)
            return null;
        return source.Compiler.Target(reference, source.Resource) is { } found ? new RefKeyword(found) : null;
    }

    public override bool IsValid(YamlNode instance, Evaluation evaluation) => target.IsValid(instance, evaluation);

    public override void Report(YamlNode instance, Reporter reporter) => target.Report(instance, reporter);

    public override void MarkEvaluated(YamlNode instance, bool[] evaluated, Evaluation evaluation) =>
        target.MarkEvaluated(instance, evaluated, evaluation);

    public override void Describe(SchemaShape shape) => shape.Include(target);
}
