using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary><c>format</c>, which judges in Kubernetes alone: in JSON Schema it only annotates (2020-12 validation, section 7.2.1).</summary>
internal sealed class FormatKeyword(string format, Func<string, bool> isValid) : Keyword
{
    /// <summary>The keyword, if the format is one that judges.</summary>
    /// <param name="source">The schema.</param>
    /// <param name="find">What judges a format; null accepts everything.</param>
    public static Keyword? Compile(SchemaSource source, Func<string, Func<string, bool>?> find) =>
        source.Text("format") is { } format && find(format) is { } isValid ? new FormatKeyword(format, isValid) : null;

    public override bool IsValid(YamlNode instance, Evaluation evaluation) => instance is not YamlScalar { IsString: true } text || isValid(text.Text);

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (instance is YamlScalar text && !IsValid(instance, reporter.Evaluation))
            reporter.Add(instance, SchemaDiagnostics.FormatMismatch(reporter.Place(instance), text.Text, format));
    }
}
