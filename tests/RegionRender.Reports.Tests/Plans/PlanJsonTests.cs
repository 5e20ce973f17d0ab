using System.Text.Json;
using RegionRender.Core.Changes;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Reports.Tests.Plans;

public class PlanJsonTests
{
    public static TheoryData<string> Plans => ["nothing", "every word", "many"];

    [Fact]
    public void A_plan_carries_everything_that_the_text_shows() => Golden.Holds("plan.json", Print.Of(new PlanJson(), MadeUpPlan.OfEveryWord));

    [Theory]
    [MemberData(nameof(Plans))]
    public void The_published_schema_describes_every_plan(string name)
    {
        var findings = new DiagnosticBag();
        var schema = JsonSchema.Compile(Parse(File.ReadAllText(RepositoryFolder.Of("schemas", "plan.schema.json"))), findings);
        schema.Validate(Parse(Print.Of(new PlanJson(), PlanOf(name))), findings);
        Assert.Empty(findings.ToSorted());
    }

    [Fact]
    public void Groups_name_their_objects_by_position()
    {
        var plan = JsonDocument.Parse(Print.Of(new PlanJson(), MadeUpPlan.OfEveryWord)).RootElement;
        Assert.Equal(
            Enumerable.Range(0, plan.GetProperty("objects").GetArrayLength()),
            plan.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("objects").EnumerateArray()).Select(item => item.GetInt32()).Order());
    }

    [Fact]
    public void Values_keep_their_types()
    {
        var plan = JsonDocument.Parse(Print.Of(new PlanJson(), MadeUpPlan.OfEveryWord)).RootElement;
        var difference = plan.GetProperty("objects")[1].GetProperty("differences")[0];
        Assert.Equal("""{"path":"spec.config.workersNumber","before":3,"after":6}""", JsonSerializer.Serialize(difference));
    }

    private static ChangePlan PlanOf(string name) => name switch
    {
        "nothing" => ChangePlan.Nothing,
        "many" => MadeUpPlan.Large(50, i => i % 3),
        _ => MadeUpPlan.OfEveryWord,
    };

    private static YamlNode Parse(string json)
    {
        var findings = new DiagnosticBag();
        return YamlReader.ReadDocument(new SourceText("plan.json", json), findings) ?? throw new InvalidOperationException(findings.ToSorted()[0].Message);
    }
}
