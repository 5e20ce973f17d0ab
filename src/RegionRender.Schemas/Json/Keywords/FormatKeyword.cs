using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>format</c>, judged only where the options ask for it; unknown formats accept everything.</summary>
internal sealed class FormatKeyword(string format, Func<string, bool> isValid) : Keyword
{
    /// <summary>Always judged, by formats of a dialect's own.</summary>
    public static Keyword? Compile(SchemaSource source, Func<string, Func<string, bool>?> find) =>
        source.Text("format") is { } format && find(format) is { } isValid ? new FormatKeyword(format, isValid) : null;

    public static Keyword? Compile(SchemaSource source)
    {
        if (!source.Compiler.Options.ChecksFormats || source.Text("format") is not { } format)
            return null;
        return StandardFormats.Find(format) is { } isValid ? new FormatKeyword(format, isValid) : null;
    }

    public override bool IsValid(YamlNode instance, Evaluation evaluation) => instance is not YamlScalar { IsString: true } text || isValid(text.Text);

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (instance is YamlScalar text && !IsValid(instance, reporter.Evaluation))
            reporter.Add(instance, SchemaDiagnostics.FormatMismatch(reporter.Place(instance), text.Text, format));
    }
}
