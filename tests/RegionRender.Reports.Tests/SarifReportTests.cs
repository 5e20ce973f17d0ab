using System.Text.Json;
using RegionRender.Syntax;

namespace RegionRender.Reports.Tests;

public class SarifReportTests
{
    private static readonly JsonElement Run = ParseRun(Sample.LabelIsOdd, Sample.RegionIsUnknown, Sample.RegionIsUnknown);

    [Fact]
    public void The_document_says_that_it_is_sarif_2_1_0()
    {
        var log = JsonDocument.Parse(Sample.Print(new SarifReport())).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.Equal(1, log.GetProperty("runs").GetArrayLength());
        Assert.Equal(0, log.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void Each_rule_stands_once_with_level_and_help()
    {
        var rules = Run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(["RR9001", "RR9002"], rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString() ?? ""));
        Assert.Equal("A region that is named exists.", rules[0].GetProperty("shortDescription").GetProperty("text").GetString());
        Assert.Equal("error", rules[0].GetProperty("defaultConfiguration").GetProperty("level").GetString());
        Assert.Equal("Run 'regionrender explain RR9001'.", rules[0].GetProperty("help").GetProperty("text").GetString());
    }

    [Fact]
    public void The_index_of_each_result_leads_to_its_rule()
    {
        var rules = Run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        foreach (var result in Run.GetProperty("results").EnumerateArray())
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
    }

    [Fact]
    public void A_result_has_message_level_region_and_related_place()
    {
        var result = Run.GetProperty("results")[1];
        Assert.Equal("There is no region 'eu-wset'; Declare it under 'regions'", result.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("""{"startLine":4,"startColumn":26,"endLine":4,"endColumn":33}""", Compact(place.GetProperty("region")));
        var related = result.GetProperty("relatedLocations")[0];
        Assert.Equal(1, related.GetProperty("id").GetInt32());
        Assert.Equal("The only region is here", related.GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void A_fix_replaces_the_region_that_is_wrong()
    {
        var change = Run.GetProperty("results")[1].GetProperty("fixes")[0].GetProperty("artifactChanges")[0];
        Assert.Equal(
            """{"deletedRegion":{"startLine":4,"startColumn":26,"endLine":4,"endColumn":33},"insertedContent":{"text":"eu-west"}}""",
            Compact(change.GetProperty("replacements")[0]));
    }

    [Fact]
    public void A_result_without_a_place_has_no_location() =>
        Assert.False(Run.GetProperty("results")[0].TryGetProperty("locations", out _));

    [Theory]
    [InlineData("estate.yaml", "estate.yaml")]
    [InlineData("../my atlas/a%b#?.yaml", "../my%20atlas/a%25b%23%3F.yaml")]
    [InlineData("c:d/名.yaml", "c%3Ad/%E5%90%8D.yaml")]
    public void Paths_are_relative_uris(string path, string uri)
    {
        var run = ParseRun(new Diagnostic(Sample.OddLabel, new Location(new SourceText(path, "x"), default), "odd"));
        var artifact = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        Assert.Equal(uri, artifact.GetProperty("uri").GetString());
        Assert.True(Uri.TryCreate(uri, UriKind.Relative, out _));
    }

    private static JsonElement ParseRun(params Diagnostic[] diagnostics) =>
        JsonDocument.Parse(Sample.Print(new SarifReport(), diagnostics)).RootElement.GetProperty("runs")[0];

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
