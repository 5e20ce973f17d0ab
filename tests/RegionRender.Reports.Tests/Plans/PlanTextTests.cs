using RegionRender.Core.Changes;

namespace RegionRender.Reports.Tests.Plans;

[Collection(LargePlans.Name)]
public class PlanTextTests
{
    [Fact]
    public void A_plan_says_what_happens_where_and_in_which_order() => Golden.Holds("plan.txt", Print.Of(new PlanText(), MadeUpPlan.OfEveryWord));

    [Fact]
    public void Nothing_to_do_is_said_and_no_more() =>
        Assert.Equal("Nothing to do\nnothing changes on any cluster\nCompared with rendered.\n", Print.Of(new PlanText(), MadeUpPlan.Large(0, _ => 0)));

    [Theory]
    [InlineData(ChangeVerdict.Refused, "Refused: nothing is written")]
    [InlineData(ChangeVerdict.Permitted, "Changes that destroy or uninstall something")]
    internal void The_verdict_says_whether_something_is_taken_away(ChangeVerdict verdict, string title)
    {
        var plan = new ChangePlan { Objects = [new(ChangeWord.Destroyed, verdict, "mgmt", Written.Cluster("a"))] };
        Assert.StartsWith($"{title}\n", Print.Of(new PlanText(), plan), StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_different_changes_are_counted()
    {
        var text = Print.Of(new PlanText(), MadeUpPlan.Large(3000, i => i));
        Assert.Contains("more: see all with --format html or json\n", text, StringComparison.Ordinal);
        Assert.InRange(text.Split('\n').Length, 20, 400);
    }

    [Fact]
    public void Names_cannot_command_a_terminal() =>
        Assert.DoesNotContain('\u001b', Print.Of(new PlanText(), MadeUpPlan.OfEveryWord with { Base = "\u001b[31mred" }));
}
