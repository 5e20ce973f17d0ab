using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>$dynamicRef</c>, in 2019-09 <c>$recursiveRef</c>: the outermost resource on the way here that has the anchor decides.</summary>
internal sealed class DynamicRefKeyword(string anchor, SchemaNode fallback) : Keyword
{
    public static Keyword? Compile(SchemaSource source) => Compile(source, "$dynamicRef");

    public static Keyword? CompileRecursive(SchemaSource source) => Compile(source, "$recursiveRef");

    public override bool IsValid(YamlNode instance, Evaluation evaluation) => Target(evaluation).IsValid(instance, evaluation);

    public override void Report(YamlNode instance, Reporter reporter) => Target(reporter.Evaluation).Report(instance, reporter);

    public override void MarkEvaluated(YamlNode instance, bool[] evaluated, Evaluation evaluation) =>
        Target(evaluation).MarkEvaluated(instance, evaluated, evaluation);

    public override void Describe(SchemaShape shape) => shape.Include(fallback);

    private static Keyword? Compile(SchemaSource source, string keyword)
    {
        if (source.Mapping[keyword] is not YamlScalar { IsString: true } reference)
            return null;
        if (source.Compiler.Target(reference, source.Resource) is not { } target)
            return null;

        // A reference whose first target has no dynamic anchor of that name is a plain one.
        return source.Compiler.DynamicAnchor(reference.Text, source.Resource) is { } anchor
            ? new DynamicRefKeyword(anchor, target)
            : new RefKeyword(target);
    }

    private SchemaNode Target(Evaluation evaluation)
    {
        foreach (var resource in evaluation.Scope)
        {
            if (resource.DynamicTargets.TryGetValue(anchor, out var target))
                return target;
        }

        return fallback;
    }
}
