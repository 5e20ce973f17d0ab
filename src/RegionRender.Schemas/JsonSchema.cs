using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>A JSON Schema (draft-04, draft-06, draft-07, 2019-09 or 2020-12), compiled once, that judges YAML nodes. Safe to use from several threads.</summary>
internal sealed class JsonSchema
{
    private readonly SchemaNode _root;

    private JsonSchema(SchemaNode root) => _root = root;

    /// <summary>Compiles a schema document. What is wrong with the schema itself goes to <paramref name="findings"/>, and such a keyword accepts everything.</summary>
    /// <param name="document">The schema; without <c>$schema</c> it is read as 2020-12.</param>
    /// <param name="findings">Takes what is wrong with the schema.</param>
    /// <param name="registry">Other documents that the schema may refer to.</param>
    public static JsonSchema Compile(YamlNode document, DiagnosticBag findings, SchemaRegistry? registry = null)
    {
        registry ??= SchemaRegistry.Standard;
        var dialects = new DialectCatalog(registry, Draft202012.Dialect, KnownDrafts.All, findings);
        return new JsonSchema(new SchemaCompiler(registry, dialects, findings).Compile(document));
    }

    /// <summary>Judges without a word, and without allocating for each node.</summary>
    public bool IsValid(YamlNode instance)
    {
        var evaluation = new Evaluation();
        return _root.IsValid(instance, evaluation) && !evaluation.IsExhausted;
    }

    /// <summary>Reports what is wrong with the instance, at the smallest spans, and nothing that only follows.</summary>
    public void Validate(YamlNode instance, DiagnosticBag findings)
    {
        var evaluation = new Evaluation();
        if (_root.IsValid(instance, evaluation) && !evaluation.IsExhausted)
            return;
        var reporter = new Reporter(evaluation);
        if (!evaluation.IsExhausted)
            _root.Report(instance, reporter);
        if (evaluation.IsExhausted)
            findings.Add(SchemaDiagnostics.EndlessRecursion(reporter.Place(instance)));
        else
            findings.AddRange(reporter.Findings.Select(finding => finding.Diagnostic));
    }
}
