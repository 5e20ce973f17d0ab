using System.Text.RegularExpressions;
using RegionRender.Schemas;
using RegionRender.Syntax;
using Xunit.Abstractions;

namespace RegionRender.Kubernetes.Tests.Schemas;

public sealed partial class VerdictTests(ITestOutputHelper output)
{
    private static readonly string[] Namespaces = ["t", "kcm-system", "flux-system", "default"];

    [Fact]
    public void We_judge_as_the_API_server_did()
    {
        if (Oracle.Find("verdicts", "open.jsonl") is not { } file || Oracle.Find("crds") is not { } crds)
            return;
        var schemas = OracleSchemas.Read(crds, OracleSchemas.All).Concat(BuiltInKinds.All).ToDictionary(schema => (schema.ApiVersion, schema.Kind));
        var verdicts = Verdict.ReadAll(file).ToList();
        var differences = verdicts.Select(verdict => (verdict.Id, Difference: Compare(verdict, Judge(verdict, schemas)))).Where(pair => pair.Difference is not null).ToList();
        output.WriteLine($"API server verdicts: {verdicts.Count} cases, {verdicts.Count - differences.Count} agree, {differences.Count} differ");
        Assert.True(differences.Count == 0, string.Join("\n", differences.Select(difference => $"{difference.Id} | {difference.Difference}")));
        // The README says so.
        Assert.Contains(
            FormattableString.Invariant($"verdicts of a real API server, Kubernetes 1.36 | {verdicts.Count:N0} | 0 | 0"),
            MarkdownTable.Below(RepositoryFolder.Of("README.md"), "## How it is tested").Select(row => string.Join(" | ", row[..4])));
    }

    /// <summary>The same findings, but for the messages of rules: our files have none.</summary>
    [Fact]
    public void Our_schema_files_judge_as_the_definitions_do()
    {
        if (Oracle.Find("verdicts", "open.jsonl") is not { } file || Oracle.Find("crds") is not { } crds)
            return;
        var definitions = OracleSchemas.Read(crds, OracleSchemas.All).ToDictionary(schema => (schema.ApiVersion, schema.Kind));
        var files = definitions.Values.ToDictionary(schema => (schema.ApiVersion, schema.Kind), ReadFile);
        var verdicts = Verdict.ReadAll(file).Where(verdict => definitions.Keys.Any(key => key.Kind == verdict.Kind)).ToList();
        Assert.All(verdicts, verdict => Assert.Equal(Codes(verdict, definitions), Codes(verdict, files)));
        output.WriteLine($"the same from both: {verdicts.Count} cases, {files.Count} schemas");

        static IEnumerable<string> Codes(Verdict verdict, Dictionary<(string, string), StructuralSchema> schemas) =>
            Judge(verdict, schemas).Select(finding => Without(finding.ToString(), "rule of its kind")).Distinct().Order(StringComparer.Ordinal);

        static string Without(string finding, string words) => finding.IndexOf(words, StringComparison.Ordinal) is > 0 and var end ? finding[..end] : finding;
    }

    private static StructuralSchema ReadFile(StructuralSchema schema)
    {
        var path = RepositoryFolder.Of("schemas", "kubernetes", "1.11.4", SchemaFile.PathOf(schema.Group, schema.Version, schema.Kind));
        return SchemaFile.Read(File.ReadAllBytes(path)) ?? throw new InvalidOperationException($"'{path}' is no schema file");
    }

    private static string? Compare(Verdict verdict, List<Judgement> findings)
    {
        if (verdict.IsAccepted)
            return findings.Count == 0 ? null : $"{verdict.Mutation} | the server accepts | we: {string.Join("; ", findings)}";
        if (findings.Count == 0)
            return $"{verdict.Mutation} | the server: {verdict.Message} | we accept";
        if (verdict.Message.Contains("some validation rules were not checked", StringComparison.Ordinal) && findings.Exists(finding => finding.Message.Contains("rule of its kind", StringComparison.Ordinal)))
            return $"{verdict.Mutation} | the server asks no rule | we: {string.Join("; ", findings)}";
        return verdict.Causes.GroupBy(cause => cause.Field, StringComparer.Ordinal).All(causes => findings.Exists(finding => Agree([.. causes], finding)))
            ? null
            : $"{verdict.Mutation} | the server: {string.Join(", ", verdict.Causes)} | we: {string.Join("; ", findings)}";
    }

    // A null that is no value of an enum is two causes for the server, one finding for us.
    private static bool Agree(List<Cause> causes, Judgement finding) =>
        Normal(finding.Field).StartsWith(Normal(causes[0].Field), StringComparison.Ordinal)
        && causes.Exists(cause => cause.Reason == "FieldValue" + finding.Reason);

    private static List<Judgement> Judge(Verdict verdict, Dictionary<(string, string), StructuralSchema> schemas)
    {
        var findings = new DiagnosticBag();
        var instance = Read(verdict.Object, findings);
        if (findings.HasErrors)
            return [.. findings.ToSorted().Select(finding => new Judgement("", FindingReason.None, finding.Message))];
        if (instance is null)
            return [new Judgement("", FindingReason.None, "no object")];
        if (!schemas.TryGetValue((instance.Text("apiVersion") ?? "", instance.Text("kind") ?? ""), out var schema))
            return [new Judgement("", FindingReason.None, "no such kind")];
        if (RequestFails(verdict, instance, schema))
            return [new Judgement("metadata.namespace", FindingReason.Invalid, "the address is wrong")];
        var found = verdict.Old is { } old
            ? schema.ValidateUpdate(Read(old, findings) ?? instance, instance)
            : schema.Validate(instance);
        return [.. found.Select(finding => new Judgement(finding.FieldPath, finding.Reason, finding.Diagnostic.Message))];
    }

    // The server passes over a byte order mark, as whoever makes a text of a file does for us.
    private static YamlMapping? Read(string text, DiagnosticBag findings) =>
        KubernetesYaml.ReadRequest(new SourceText("object.yaml", text.TrimStart('\uFEFF')), findings) as YamlMapping;

    // What the server says of the address, before it looks at the object.
    private static bool RequestFails(Verdict verdict, YamlMapping instance, StructuralSchema schema)
    {
        var inAddress = NamespaceInUrl().Match(verdict.Url).Groups[1].Value;
        var inObject = instance.Mapping("metadata")?.Text("namespace") ?? "";
        if (schema.IsNamespaced != inAddress.Length > 0)
            return true;
        return schema.IsNamespaced && (!Namespaces.Contains(inAddress) || (inObject.Length > 0 && inObject != inAddress));
    }

    // Keys of maps stand in brackets or after a dot, owner references without their index, and stringData was already merged into data.
    private static string Normal(string path) => OwnerIndex()
        .Replace(path, "ownerReferences.")
        .Replace("stringData", "data", StringComparison.Ordinal)
        .Replace("[", ".", StringComparison.Ordinal)
        .Replace("]", "", StringComparison.Ordinal);

    [GeneratedRegex("ownerReferences\\[[0-9]+\\]\\.")]
    private static partial Regex OwnerIndex();

    [GeneratedRegex("/namespaces/([^/]+)/")]
    private static partial Regex NamespaceInUrl();

    private sealed record Judgement(string Field, FindingReason Reason, string Message)
    {
        public override string ToString() => $"{Field} {Reason}: {Message}";
    }
}
