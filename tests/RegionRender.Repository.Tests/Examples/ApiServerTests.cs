using RegionRender.Syntax;

namespace RegionRender.Repository.Tests.Examples;

/// <summary>The API server would take every rendered object: known kind, known fields, valid values, rules kept.</summary>
public class ApiServerTests
{
    private static readonly Lazy<KnownKinds?> Kinds = new(KnownKinds.Load);

    [Theory]
    [MemberData(nameof(ExampleEstate.Names), MemberType = typeof(ExampleEstate))]
    public void Every_rendered_object_is_accepted(string name)
    {
        if (Kinds.Value is not { } kinds)
            return;
        var findings =
            from file in new ExampleEstate(name).Render().Files
            where file.Path.EndsWith(".yaml", StringComparison.Ordinal) && !file.Path.EndsWith("/kustomization.yaml", StringComparison.Ordinal)
            from document in YamlDocuments.Read(file.Path, file.Content.Span)
            from finding in Judge((YamlMapping)document, kinds)
            select $"{file.Path}: {finding}";
        Expect.None(findings);
    }

    private static IEnumerable<string> Judge(YamlMapping document, KnownKinds kinds)
    {
        var schema = kinds.Find(document.Text("apiVersion"), document.Text("kind"));
        if (schema is null)
            return [$"there is no schema for {document.Text("apiVersion")} {document.Text("kind")}"];
        var findings = schema.Validate(document).Select(finding => $"{finding.FieldPath}: {finding.Diagnostic.Message}");
        return document.Mapping("metadata")?.Has("namespace") == schema.IsNamespaced ? findings : findings.Prepend("the namespace is missing or too much");
    }
}
