using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>dependentSchemas</c>, and the schemas of draft-07's <c>dependencies</c>.</summary>
internal sealed class DependentSchemasKeyword(ImmutableArray<(string Trigger, SchemaNode Schema)> rules) : Keyword
{
    public static Keyword? Compile(SchemaSource source) => Compile(source, "dependentSchemas");

    public static Keyword? CompileDependencies(SchemaSource source) => Compile(source, "dependencies");

    public override bool IsValid(YamlNode instance, Evaluation evaluation)
    {
        if (instance is not YamlMapping mapping)
            return true;
        foreach (var (trigger, schema) in rules)
        {
            if (mapping.Has(trigger) && !schema.IsValid(instance, evaluation))
                return false;
        }

        return true;
    }

    public override void Report(YamlNode instance, Reporter reporter)
    {
        foreach (var (trigger, schema) in rules)
        {
            if (instance is YamlMapping mapping && mapping.Has(trigger))
                schema.Report(instance, reporter);
        }
    }

    public override void MarkEvaluated(YamlNode instance, bool[] evaluated, Evaluation evaluation)
    {
        foreach (var (trigger, schema) in rules)
        {
            if (instance is YamlMapping mapping && mapping.Has(trigger))
                schema.MarkEvaluated(instance, evaluated, evaluation);
        }
    }

    private static DependentSchemasKeyword? Compile(SchemaSource source, string keyword)
    {
        if (source.Mapping.Mapping(keyword) is not { } map)
            return null;
        var rules = map.Entries
            .Where(entry => entry.Value is not YamlSequence)
            .Select(entry => (entry.Key.Text, source.Compiler.Node(entry.Value, source.Resource)))
            .ToImmutableArray();
        return rules.IsEmpty ? null : new DependentSchemasKeyword(rules);
    }
}
