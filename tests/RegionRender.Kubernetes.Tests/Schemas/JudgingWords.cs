using System.Globalization;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes.Tests.Schemas;

/// <summary>All of a schema that judges, as lines "path keyword value": taken from a definition and from a file by two readings that share nothing with the product.</summary>
internal static class JudgingWords
{
    private static readonly string[] Silent = ["description", "title", "example", "externalDocs", "$schema", "x-kubernetes-group-version-kind", "x-regionrender-resource"];

    public static IEnumerable<KeyValuePair<string, string>> OfDefinition(YamlMapping definition)
    {
        var spec = definition.Mapping("spec") ?? definition;
        foreach (var version in spec.Items("versions").OfType<YamlMapping>().Where(version => version["served"] is YamlScalar { IsTrue: true }))
        {
            var path = $"{spec.Text("group")}/{spec.Mapping("names")?.Text("kind")}_{version.Text("name")}.json".ToLowerInvariant();
            var status = version.Mapping("subresources")?.Has("status") == true ? "status" : "";
            var head = $"{spec.Text("scope")} {spec.Mapping("names")?.Text("plural")} {status}";
            yield return KeyValuePair.Create(path, head + "\n" + Lines(version.Mapping("schema")?["openAPIV3Schema"], Definition));
        }
    }

    public static string OfFile(YamlMapping file)
    {
        var resource = file.Mapping("x-regionrender-resource") ?? file;
        var status = string.Join(",", resource.Items("subresources").Select(item => ((YamlScalar)item).Text));
        return $"{resource.Text("scope")} {resource.Text("plural")} {status}\n{Lines(file, Draft07)}";
    }

    private static string Lines(YamlNode? schema, Func<string, YamlMapping, IEnumerable<string>> words)
    {
        var lines = new List<string>();
        Collect("", schema, words, lines);
        return string.Join("\n", lines.Order(StringComparer.Ordinal));
    }

    private static void Collect(string path, YamlNode? node, Func<string, YamlMapping, IEnumerable<string>> words, List<string> lines)
    {
        if (node is not YamlMapping schema)
            return;
        var isMetadata = path == "/properties/metadata";
        if (isMetadata && schema.Items("allOf") is [YamlMapping asked])
            schema = asked;
        else if (isMetadata)
            schema = new YamlMapping([], Location.None);
        lines.AddRange(words(path, schema).Select(word => $"{path} {word}"));
        foreach (var entry in schema.Mapping("properties")?.Entries ?? [])
            Collect($"{path}/properties/{entry.Key.Text}", entry.Value, words, lines);
        foreach (var keyword in (string[])["items", "additionalProperties", "not"])
            Collect($"{path}/{keyword}", schema.Mapping(keyword), words, lines);
        foreach (var keyword in (string[])["allOf", "anyOf", "oneOf"])
        {
            foreach (var (item, index) in schema.Items(keyword).Select((item, index) => (item, index)))
                Collect($"{path}/{keyword}/{index}", item, words, lines);
        }
    }

    private static IEnumerable<string> Definition(string path, YamlMapping schema) =>
        from entry in schema.Entries
        let keyword = entry.Key.Text
        where !Silent.Contains(keyword) && !IsSubschema(keyword) && Text(entry) is not ("uniqueItems: false" or "x-kubernetes-preserve-unknown-fields: false")
        select Text(entry);

    // Types are lists with null, and a field that nobody declared is forbidden.
    private static IEnumerable<string> Draft07(string path, YamlMapping schema)
    {
        foreach (var entry in schema.Entries)
        {
            var keyword = entry.Key.Text;
            if (keyword == "type" && entry.Value is YamlSequence types)
            {
                var names = types.Items.Select(type => ((YamlScalar)type).Text).ToList();
                if (names.Remove("null"))
                    yield return "nullable: true";
                if (!schema.Has("x-kubernetes-int-or-string"))
                    yield return $"type: \"{Assert.Single(names)}\"";
            }
            else if (keyword == "type" && schema.Has("x-kubernetes-int-or-string"))
            {
                Assert.Fail(path);
            }
            else if (!Silent.Contains(keyword) && !IsSubschema(keyword))
            {
                yield return Text(entry);
            }
        }
    }

    private static bool IsSubschema(string keyword) => keyword is "properties" or "items" or "additionalProperties" or "not" or "allOf" or "anyOf" or "oneOf";

    private static string Text(YamlEntry entry) => entry.Key.Text switch
    {
        "required" => $"required: {string.Join(",", ((YamlSequence)entry.Value).Items.Select(item => ((YamlScalar)item).Text).Order(StringComparer.Ordinal))}",
        "x-kubernetes-validations" => $"rules: {string.Join(" | ", ((YamlSequence)entry.Value).Items.Select(rule => Rule((YamlMapping)rule)))}",
        var keyword => $"{keyword}: {Value(entry.Value)}",
    };

    private static string Rule(YamlMapping rule) => string.Join(
        ", ",
        rule.Entries.Where(entry => entry.Key.Text is not ("message" or "messageExpression")).OrderBy(entry => entry.Key.Text, StringComparer.Ordinal).Select(entry => $"{entry.Key.Text}: {Value(entry.Value)}"));

    private static string Value(YamlNode node) => node switch
    {
        YamlScalar { IsString: true } scalar => $"\"{scalar.Text}\"",
        YamlScalar { Kind: YamlScalarKind.Float } scalar when scalar.TryGetDouble(out var number) => number.ToString("R", CultureInfo.InvariantCulture),
        YamlScalar scalar => scalar.Text,
        YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Value))}]",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(entry => $"{entry.Key.Text}: {Value(entry.Value)}"))}}}",
        _ => "",
    };
}
