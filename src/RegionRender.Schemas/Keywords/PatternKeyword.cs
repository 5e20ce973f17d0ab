using RegionRender.Cel;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>
/// <c>pattern</c>, in RE2's syntax and so in linear time: as Helm reads it (github.com/santhosh-tekuri/jsonschema v6, compiler.go,
/// goRegexpCompile) and the API server too.
/// </summary>
internal sealed class PatternKeyword(Re2Regex pattern, SchemaNode node) : Keyword
{
    public static Keyword? Compile(SchemaSource source)
    {
        if (source.Text("pattern") is not { } text)
            return null;
        return Re2Regex.TryCreate(text, out var regex, out _)
            ? new PatternKeyword(regex, source.Node)
            : source.Malformed<Keyword?>("pattern", source.Mapping["pattern"] ?? source.Mapping, "a regular expression that RE2 reads", null);
    }

    public override bool IsValid(YamlNode instance, Evaluation evaluation) => instance is not YamlScalar { IsString: true } text || pattern.IsMatch(text.Text);

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (instance is YamlScalar text && !IsValid(instance, reporter.Evaluation))
            reporter.Add(instance, SchemaDiagnostics.PatternMismatch(reporter.Place(instance), text.Text, pattern.Pattern, node.Words));
    }
}
