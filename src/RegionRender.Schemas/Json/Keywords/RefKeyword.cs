using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>$ref</c></summary>
internal sealed class RefKeyword(SchemaNode target) : Keyword
{
    public SchemaNode Target { get; } = target;

    public override bool EndsReport => true;

    public static Keyword? Compile(SchemaSource source)
    {
        if (source.Mapping["$ref"] is not YamlScalar { IsString: true } reference)
            return null;
        return source.Compiler.Target(reference, source.Node.Resource) is { } target ? new RefKeyword(target) : null;
    }

    public override bool IsValid(YamlNode instance, Evaluation evaluation) => Target.IsValid(instance, evaluation);

    public override void Report(YamlNode instance, Reporter reporter) => Target.Report(instance, reporter);

    public override void MarkEvaluated(YamlNode instance, bool[] evaluated, Evaluation evaluation) =>
        Target.MarkEvaluated(instance, evaluated, evaluation);

    public override void Describe(SchemaShape shape) => shape.Include(Target);
}
