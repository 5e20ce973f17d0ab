using RegionRender.Cel;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>pattern</c>, of ECMA-262 in JSON Schema and of RE2 in Kubernetes.</summary>
internal sealed class PatternKeyword(string pattern, Func<string, bool> isMatch, SchemaNode node) : Keyword
{
    public static Keyword? Compile(SchemaSource source)
    {
        if (source.Text("pattern") is not { } text)
            return null;
        return EcmaPattern.TryParse(text, out var pattern) ? new PatternKeyword(text, pattern.IsMatch, source.Node) : Malformed(source);
    }

    public static Keyword? CompileRe2(SchemaSource source)
    {
        if (source.Text("pattern") is not { } text)
            return null;
        return Re2Regex.TryCreate(text, out var regex, out _) ? new PatternKeyword(text, regex.IsMatch, source.Node) : Malformed(source);
    }

    public override bool IsValid(YamlNode instance, Evaluation evaluation) => instance is not YamlScalar { IsString: true } text || isMatch(text.Text);

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (instance is YamlScalar text && !IsValid(instance, reporter.Evaluation))
            reporter.Add(instance, SchemaDiagnostics.PatternMismatch(reporter.Place(instance), text.Text, pattern, node.Words));
    }

    private static Keyword? Malformed(SchemaSource source) =>
        source.Malformed<Keyword?>("pattern", source.Mapping["pattern"] ?? source.Mapping, "a regular expression", null);
}
