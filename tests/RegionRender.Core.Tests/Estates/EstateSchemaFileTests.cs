using System.Text.Json;

namespace RegionRender.Core.Tests.Estates;

public sealed class EstateSchemaFileTests
{
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

    private static IEnumerable<string> References(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().SelectMany(References),
        JsonValueKind.Object => node.EnumerateObject().SelectMany(member =>
            member.Name == "$ref" && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString() ?? ""] : References(member.Value)),
        _ => [],
    };
}
