using System.Collections.Immutable;
using RegionRender.Cel;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>properties</c>, <c>patternProperties</c> and <c>additionalProperties</c>, in one pass over the instance.</summary>
internal sealed class PropertiesKeyword(
    Dictionary<string, SchemaNode> named,
    ImmutableArray<(Re2Regex Pattern, SchemaNode Schema)> patterns,
    SchemaNode? others) : Keyword
{
    public static Keyword? Compile(SchemaSource source)
    {
        var named = new Dictionary<string, SchemaNode>(StringComparer.Ordinal);
        foreach (var (name, schema) in source.SchemaMap("properties"))
            named.TryAdd(name, schema);
        var patterns = ImmutableArray.CreateBuilder<(Re2Regex, SchemaNode)>();
        foreach (var (text, schema) in source.SchemaMap("patternProperties"))
        {
            if (Re2Regex.TryCreate(text, out var pattern, out _))
                patterns.Add((pattern, schema));
            else
                source.Malformed("patternProperties", source.Mapping["patternProperties"] ?? source.Mapping, "regular expressions that RE2 reads as keys", 0);
        }

        var others = source.Schema("additionalProperties");
        return named.Count == 0 && patterns.Count == 0 && others is null ? null : new PropertiesKeyword(named, patterns.DrainToImmutable(), others);
    }

    public override bool IsValid(YamlNode instance, Evaluation evaluation)
    {
        if (instance is not YamlMapping mapping)
            return true;
        foreach (var entry in mapping.Entries)
        {
            if (!IsValid(entry, evaluation))
                return false;
        }

        return true;
    }

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (instance is not YamlMapping mapping)
            return;
        foreach (var entry in mapping.Entries)
        {
            reporter.Push(entry.Key);
            Report(entry, mapping, reporter);
            reporter.Pop();
        }
    }

    public override void MarkEvaluated(YamlNode instance, bool[] evaluated, Evaluation evaluation)
    {
        if (instance is not YamlMapping mapping)
            return;
        for (var i = 0; i < mapping.Entries.Length; i++)
            evaluated[i] |= others is not null || IsKnown(mapping.Entries[i].Key.Text);
    }

    public override void Describe(SchemaShape shape)
    {
        foreach (var (name, schema) in named)
            shape.AddProperty(name, schema);
        shape.IsOpen |= patterns.Length > 0 || others is { IsSilent: false };
    }

    private bool IsValid(YamlEntry entry, Evaluation evaluation)
    {
        var name = entry.Key.Text;
        var isKnown = named.TryGetValue(name, out var schema);
        if (schema is not null && !schema.IsValid(entry.Value, evaluation))
            return false;
        foreach (var (pattern, patternSchema) in patterns)
        {
            if (!pattern.IsMatch(name))
                continue;
            isKnown = true;
            if (!patternSchema.IsValid(entry.Value, evaluation))
                return false;
        }

        return isKnown || others is null || others.IsValid(entry.Value, evaluation);
    }

    private void Report(YamlEntry entry, YamlMapping mapping, Reporter reporter)
    {
        var name = entry.Key.Text;
        if (named.TryGetValue(name, out var schema))
            schema.Report(entry.Value, reporter);
        foreach (var (pattern, patternSchema) in patterns)
        {
            if (pattern.IsMatch(name))
                patternSchema.Report(entry.Value, reporter);
        }

        if (others is null || IsKnown(name))
            return;
        if (others.IsSilent)
            reporter.AddUnknownProperty(entry.Key, mapping, named.Keys);
        else
            others.Report(entry.Value, reporter);
    }

    private bool IsKnown(string name)
    {
        if (named.ContainsKey(name))
            return true;
        foreach (var (pattern, _) in patterns)
        {
            if (pattern.IsMatch(name))
                return true;
        }

        return false;
    }
}
