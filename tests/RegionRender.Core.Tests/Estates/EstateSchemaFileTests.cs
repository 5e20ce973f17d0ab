using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RegionRender.Core.Tests.Estates;

public sealed class EstateSchemaFileTests
{
    private static readonly string[] ControlCharacters =
    [
        .. from character in "\0\u0007\u001b\u007f\u0085\u009b"
           from frame in new[] { "{0}", "a{0}a", "a/{0}", "https://a{0}/a", "https://a/{0}a", "oci://a/a{0}a" }
           select string.Format(CultureInfo.InvariantCulture, frame, character),
    ];

    [Fact]
    public void Every_property_is_described_and_has_an_example()
    {
        var bare = new List<string>();
        Visit(Schema().RootElement, "#", (path, property) =>
        {
            if (property.TryGetProperty("$ref", out var other) && other.GetString()?.Contains("/properties/", StringComparison.Ordinal) == true)
                return;
            if (!property.TryGetProperty("description", out _) || !property.TryGetProperty("examples", out var examples) || examples.GetArrayLength() == 0)
                bare.Add(path);
        });
        Assert.Empty(bare);
    }

    [Fact]
    public void Every_reference_finds_its_definition_and_every_definition_is_used()
    {
        var schema = Schema().RootElement;
        var defined = schema.GetProperty("definitions").EnumerateObject().Select(item => "#/definitions/" + item.Name).Order(StringComparer.Ordinal);
        var used = References(schema).Select(item => string.Join('/', item.Split('/').Take(3))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(defined, used);
    }

    [Fact]
    public void No_text_takes_control_characters_but_those_that_others_read()
    {
        // Values for Velero, for charts and of annotations are free, and expressions are judged by their results.
        string[] free =
        [
            "#/definitions/service/properties/values",
            "#/definitions/backup/properties/storage/properties/config/additionalProperties",
            "#/definitions/clusterAnnotations/additionalProperties",
            "#/definitions/expression",
        ];
        var open = new List<string>();
        VisitTexts(Schema().RootElement, "#", (path, text) =>
        {
            var pattern = text.TryGetProperty("pattern", out var written) ? written.GetString() : null;
            if (!free.Any(item => path.StartsWith(item, StringComparison.Ordinal)) && (pattern is null || ControlCharacters.Any(text => Regex.IsMatch(text, pattern))))
                open.Add(path);
        });
        Assert.Empty(open);
    }

    [Theory]
    [InlineData("flux: {source: {kind: GitRepository, name: fleet, url: https://git.example.com/fleet.git, ref: {branch: main}, path: \"x\\0\"}}")]
    [InlineData("flux: {source: {kind: GitRepository, name: fleet, url: https://git.example.com/fleet.git, ref: {branch: \"x\\e[31m\"}}}")]
    [InlineData("flux: {source: {kind: GitRepository, name: fleet, url: \"https://git.example.com/\\a\", ref: {branch: main}}}")]
    [InlineData("include: [\"a\\e.yaml\"]")]
    [InlineData("extraManifests: [{scope: management, files: \"a\\x9b.yaml\"}]")]
    public void A_control_character_is_an_error_where_it_stands(string line)
    {
        var head = ReadEstate.Head.Split('\n').Where(item => !item.StartsWith(line[..4], StringComparison.Ordinal));
        var finding = Assert.Single(ReadEstate.FromWhole(string.Join('\n', head) + line + "\n").Diagnostics);
        Assert.Equal("RR2005", finding.Id);
        Assert.Equal(line, finding.Location.Source?.Text.Split('\n')[finding.Location.Start.Line - 1]);
    }

    private static JsonDocument Schema() => JsonDocument.Parse(File.ReadAllText(RepositoryFolder.Of("schemas", "estate.schema.json")));

    // Where an object is declared it is also closed or opened; other "properties" only tell branches apart and need no words.
    private static void Visit(JsonElement node, string path, Action<string, JsonElement> judge)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
                Visit(item, path, judge);
        }

        if (node.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in node.EnumerateObject())
        {
            if (member.Name is "examples" or "if")
                continue;
            if (member.Name == "properties" && node.TryGetProperty("additionalProperties", out _))
            {
                foreach (var property in member.Value.EnumerateObject())
                    judge($"{path}/{property.Name}", property.Value);
            }

            Visit(member.Value, $"{path}/{member.Name}", judge);
        }
    }

    private static void VisitTexts(JsonElement node, string path, Action<string, JsonElement> judge)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
                VisitTexts(item, path, judge);
        }

        if (node.ValueKind != JsonValueKind.Object)
            return;
        if (IsText(node))
            judge(path, node);
        foreach (var member in node.EnumerateObject().Where(member => member.Name is not ("examples" or "if")))
            VisitTexts(member.Value, $"{path}/{member.Name}", judge);
    }

    private static bool IsText(JsonElement node) =>
        node.TryGetProperty("type", out var type)
        && !node.TryGetProperty("enum", out _)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(item => item.ValueEquals("string")) : type.ValueKind == JsonValueKind.String && type.ValueEquals("string"));

    private static IEnumerable<string> References(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().SelectMany(References),
        JsonValueKind.Object => node.EnumerateObject().SelectMany(member =>
            member.Name == "$ref" && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString() ?? ""] : References(member.Value)),
        _ => [],
    };
}
