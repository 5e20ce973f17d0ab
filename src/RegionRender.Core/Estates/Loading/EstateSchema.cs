using System.Collections.Frozen;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>The schema of the estate format: <c>schemas/estate.schema.json</c>, carried in the assembly.</summary>
public static class EstateSchema
{
    private const string ResourceName = "estate.schema.json";

    // Read before all that is made of it.
    private static readonly string PublishedText = ReadText();
    private static readonly YamlMapping Document = Parse(PublishedText);
    private static readonly FrozenSet<string> PartProperties = Properties("estatePart");
    private static readonly FrozenSet<string> EstateProperties = Properties("estate");

    private static readonly Lazy<JsonSchema> EstateForm = new(() => Compile(Form(Document, "estate")));
    private static readonly Lazy<JsonSchema> PartForm = new(() => Compile(Form(Document, "estatePart")));
    private static readonly Lazy<JsonSchema> ExpandedForm = new(() => Compile(Form(Document.WithDefinition("expression", false), "estate")));

    /// <summary>The published document, as JSON: for editors, and for tools that check estates before this one does.</summary>
    public static string Text => PublishedText;

    /// <summary>Judges the text of an estate file, where expressions stand for values.</summary>
    internal static JsonSchema Estate => EstateForm.Value;

    /// <summary>Judges the text of a part file.</summary>
    internal static JsonSchema Part => PartForm.Value;

    /// <summary>Judges an expanded estate, which holds no expressions.</summary>
    internal static JsonSchema Expanded => ExpandedForm.Value;

    /// <summary>Judges the text of a file. What is reported already is not reported again.</summary>
    internal static void Report(YamlMapping file, JsonSchema form, DiagnosticBag bag)
    {
        var misplaced = MisplacedExpressions.Report(file, bag);
        var findings = new DiagnosticBag();
        form.Validate(file, findings);
        bag.AddRange(findings.ToSorted().Where(finding => !misplaced.Contains(finding.Location)));
    }

    /// <summary>Judges the expanded estate. What is wrong in a place that has a finding already was wrong in the text, or could not be evaluated.</summary>
    internal static void ReportExpanded(YamlMapping estate, DiagnosticBag bag)
    {
        var findings = new DiagnosticBag();
        Expanded.Validate(estate, findings);
        bag.AddUnlessTheyFollow(findings);
    }

    /// <summary>True for a list of the estate, which parts may hold too.</summary>
    internal static bool IsList(string property) => PartProperties.Contains(property) && property is not ("apiVersion" or "kind" or "include");

    /// <summary>True for what only the estate file may hold.</summary>
    internal static bool IsSetting(string property) => EstateProperties.Contains(property) && !PartProperties.Contains(property);

    private static string ReadText()
    {
        using var stream = typeof(EstateSchema).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly lacks '{ResourceName}'");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static YamlMapping Parse(string text) =>
        YamlReader.ReadDocument(new SourceText(ResourceName, text), new DiagnosticBag()) as YamlMapping
        ?? throw new InvalidOperationException($"'{ResourceName}' is not a mapping");

    private static FrozenSet<string> Properties(string definition) =>
        (Document.Mapping("definitions")?.Mapping(definition)?.Mapping("properties")?.Entries ?? [])
        .Select(entry => entry.Key.Text)
        .ToFrozenSet(StringComparer.Ordinal);

    // The published schema chooses between estate and part by 'kind'; here the place of the file has chosen.
    private static YamlMapping Form(YamlMapping document, string definition)
    {
        var reference = YamlEntry.Of("$ref", YamlScalar.String($"#/definitions/{definition}", Location.None));
        return new YamlMapping([.. document.Entries.Where(entry => entry.Key.Text is "$schema" or "definitions"), reference], document.Location);
    }

    private static JsonSchema Compile(YamlMapping document)
    {
        var findings = new DiagnosticBag();
        var schema = JsonSchema.Compile(document, findings);
        return findings.Count == 0 ? schema : throw new InvalidOperationException($"{ResourceName}: {findings.ToSorted()[0].Message}");
    }
}
