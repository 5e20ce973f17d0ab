using System.Text.Json;
using System.Text.RegularExpressions;
using RegionRender.Syntax;
using Xunit.Abstractions;

namespace RegionRender.Kubernetes.Tests.Schemas;

/// <summary>
/// Every scalar at every place where a trap was seen: what the server would say of it follows from what Go makes of it
/// (<c>yaml-scalars.txt</c>) and from what the place takes.
/// </summary>
public sealed partial class ScalarPlaceTests(ITestOutputHelper output)
{
    private const string ConfigMap = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\n  namespace: t\n";
    private const string Kustomization = "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: x, namespace: t}\nspec:\n  interval: 1h\n  sourceRef: {kind: GitRepository, name: x}\n";
    private const string Cluster = "apiVersion: k0rdent.mirantis.com/v1beta1\nkind: ClusterDeployment\nmetadata: {name: x, namespace: t}\nspec:\n  template: a\n  credential: b\n";
    private const string Labels = "apiVersion: k0rdent.mirantis.com/v1beta1\nkind: ClusterDeployment\nspec: {template: a, credential: b}\nmetadata:\n  name: x\n  namespace: t\n  labels:\n    ";
    private const string Credential = "apiVersion: k0rdent.mirantis.com/v1beta1\nkind: Credential\nmetadata: {name: x, namespace: t}\nspec:\n  identityRef:\n    apiVersion: v1\n    kind: Secret\n    namespace: t\n";

    private static readonly (string Name, string Before, Func<JsonElement, bool> Takes)[] Values =
    [
        ("a label", Labels + "trap: ", value => value.ValueKind == JsonValueKind.Null || (IsText(value, out var text) && LabelValue().IsMatch(text))),
        ("data", ConfigMap + "data:\n  trap: ", value => value.ValueKind is JsonValueKind.Null or JsonValueKind.String),
        ("a substitute", Kustomization + "  prune: true\n  postBuild:\n   substitute:\n    trap: ", value => value.ValueKind == JsonValueKind.String),
        ("free-form config", Cluster + "  config:\n    trap: ", _ => true),
        ("a boolean", Kustomization + "  prune: ", value => value.ValueKind is JsonValueKind.True or JsonValueKind.False),
        ("an integer with a default", Cluster + "  serviceSpec:\n    priority: ", value =>
            value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.Number && value.GetDouble() is >= 1 and <= 2147483646 and var number && number == Math.Floor(number))),
        ("a name", ConfigMap.Replace("x\n  namespace: t\n", "", StringComparison.Ordinal).Replace("  name: ", "  namespace: t\n  name: ", StringComparison.Ordinal),
            value => IsText(value, out var text) && Subdomain().IsMatch(text)),
        ("a reference", Credential + "    name: ", value => IsText(value, out _)),
    ];

    private static readonly (string Name, string Before, Func<string, bool> Takes)[] Keys =
    [
        ("a key of data", ConfigMap + "data:\n  ", key => DataKey().IsMatch(key) && key is not ("." or "..") && !key.StartsWith("..", StringComparison.Ordinal)),
        ("a key of labels", Labels, key => key.Length > 0 && LabelValue().IsMatch(key)),
        ("a key of config", Cluster + "  config:\n    ", _ => true),
    ];

    [Fact]
    public void A_scalar_is_judged_at_every_place_as_what_Go_reads()
    {
        var schemas = BuiltInKinds.All.Concat(Published("clusterdeployment_v1beta1", "credential_v1beta1").Append(Schema("kustomize.toolkit.fluxcd.io/kustomization_v1")))
            .ToDictionary(schema => (schema.ApiVersion, schema.Kind));
        var differences = new List<string>();
        var count = 0;
        foreach (var (written, value, key) in ReadScalars())
        {
            foreach (var (name, before, takes) in Values)
                Judge(name, before + written + "\n", value is { } read && takes(read));
            if (key != "-")
            {
                foreach (var (name, before, takes) in Keys)
                    Judge(name, $"{before}{written}: x\n", key is not null && takes(key));
            }

            void Judge(string place, string text, bool isTaken)
            {
                count++;
                var findings = Findings(text, schemas);
                if (findings.Count == 0 != isTaken)
                    differences.Add($"{written} as {place}: {(isTaken ? "taken" : "refused")} by the server | we: {string.Join("; ", findings)}");
            }
        }

        output.WriteLine($"scalars at places: {count} cases, {differences.Count} differ");
        foreach (var difference in differences)
            output.WriteLine(difference);
        Assert.Equal([], differences);
    }

    private static List<string> Findings(string text, Dictionary<(string ApiVersion, string Kind), StructuralSchema> schemas)
    {
        var bag = new DiagnosticBag();
        var node = KubernetesYaml.ReadRequest(new SourceText("object.yaml", text), bag);
        if (bag.HasErrors)
            return [.. Yaml.Lines(bag)];
        return node is YamlMapping instance && schemas.TryGetValue((instance.Text("apiVersion") ?? "", instance.Text("kind") ?? ""), out var schema)
            ? [.. schema.Validate(instance).Select(finding => $"{finding.FieldPath}: {finding.Diagnostic.Message}")]
            : ["no object"];
    }

    private static IEnumerable<(string Written, JsonElement? Value, string? Key)> ReadScalars() =>
        from line in File.ReadLines(RepositoryFolder.Of("tests", "RegionRender.Kubernetes.Tests", "Schemas", "yaml-scalars.txt"))
        where !line.StartsWith('#')
        let columns = line.Split('\t')
        select (
            Parse(columns[0]).GetString() ?? "",
            columns[1] == "!" ? (JsonElement?)null : Parse(columns[1]),
            columns[2] switch { "!" => null, "-" => "-", var key => Parse(key).GetString() });

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static IEnumerable<StructuralSchema> Published(params string[] kinds) => kinds.Select(kind => Schema("k0rdent.mirantis.com/" + kind));

    private static StructuralSchema Schema(string path) =>
        SchemaFile.Read(File.ReadAllBytes(RepositoryFolder.Of([.. "schemas/kubernetes/1.11.4".Split('/'), .. $"{path}.json".Split('/')]))) ?? throw new InvalidOperationException(path);

    private static bool IsText(JsonElement value, out string text)
    {
        text = value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
        return value.ValueKind == JsonValueKind.String;
    }

    [GeneratedRegex("^(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?\\z", RegexOptions.NonBacktracking)]
    private static partial Regex LabelValue();

    [GeneratedRegex("^[A-Za-z0-9._-]{1,253}\\z", RegexOptions.NonBacktracking)]
    private static partial Regex DataKey();

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\\z", RegexOptions.NonBacktracking)]
    private static partial Regex Subdomain();
}
