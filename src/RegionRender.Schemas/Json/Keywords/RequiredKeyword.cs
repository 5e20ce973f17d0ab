using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>required</c></summary>
internal sealed class RequiredKeyword(ImmutableArray<string> names) : Keyword
{
    public static Keyword? Compile(SchemaSource source) => source.Names("required") is { Length: > 0 } names ? new RequiredKeyword(names) : null;

    public override bool IsValid(YamlNode instance, Evaluation evaluation)
    {
        if (instance is not YamlMapping mapping)
            return true;
        foreach (var name in names)
        {
            if (!mapping.Has(name))
                return false;
        }

        return true;
    }

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (instance is not YamlMapping mapping)
            return;
        foreach (var name in names)
        {
            if (!mapping.Has(name))
                reporter.AddMissingProperty(mapping, name);
        }
    }

    public override void Describe(SchemaShape shape) => shape.Required.UnionWith(names);
}
