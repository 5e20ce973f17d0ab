using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>pattern</c></summary>
internal sealed class PatternKeyword(EcmaPattern pattern, SchemaNode node) : Keyword
{
    public static Keyword? Compile(SchemaSource source)
    {
        if (source.Text("pattern") is not { } text)
            return null;
        return EcmaPattern.TryParse(text, out var pattern)
            ? new PatternKeyword(pattern, source.Node)
            : source.Malformed<Keyword?>("pattern", source.Mapping["pattern"] ?? source.Mapping, "a regular expression", null);
    }

    public override bool IsValid(YamlNode instance, Evaluation evaluation) =>
        instance is not YamlScalar { IsString: true } text || pattern.IsMatch(text.Text);

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (instance is YamlScalar text && !IsValid(instance, reporter.Evaluation))
            reporter.Add(instance, SchemaDiagnostics.PatternMismatch(reporter.Place(instance), text.Text, pattern.Text, node.Words));
    }
}
