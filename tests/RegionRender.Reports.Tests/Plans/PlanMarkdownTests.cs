using RegionRender.Core.Changes;

namespace RegionRender.Reports.Tests.Plans;

[Collection(LargePlans.Name)]
public class PlanMarkdownTests
{
    private const int Limit = 65_536;

    [Fact]
    public void A_comment_begins_with_the_verdict_and_names_what_is_grave() => Golden.Holds("plan.md", Print.As("markdown", MadeUpPlan.OfEveryWord));

    [Theory]
    [InlineData(10_000, 10_000)]
    [InlineData(10_000, 1)]
    [InlineData(300, 300)]
    public void A_comment_fits_whatever_the_size(int clusters, int kinds)
    {
        var comment = Print.As("markdown", MadeUpPlan.Large(clusters, i => 2 + (i % kinds)));
        Assert.InRange(comment.Length, 1_000, Limit - 1);
        Assert.Contains($"{clusters:N0} changed in {clusters:N0} clusters of 7 regions", comment, StringComparison.Ordinal);
        Assert.Equal(kinds > 1, comment.Contains("This comment is cut", StringComparison.Ordinal));
    }

    [Fact]
    public void A_comment_fits_with_thousands_of_graves_and_long_names()
    {
        var plan = MadeUpPlan.Large(3000, i => i);
        var grave = plan with
        {
            Objects = [.. plan.Objects.Select((change, i) => change with { Word = ChangeWord.Destroyed, Verdict = ChangeVerdict.Refused, Reason = new string('x', 3000) + i, Advice = new string('`', 3000) })],
            Services = [.. plan.Objects.Select((change, i) => new ServiceChange(ChangeVerdict.Refused, $"service-{i}", new string('n', 63), change.Workload ?? ""))],
            Stuck = [.. plan.Order.Select(step => new StuckKustomization(step.Kustomization, step.Flux, new string('<', 5000), [step.Kustomization]))],
        };
        Assert.InRange(Print.As("markdown", grave).Length, 1_000, Limit - 1);
    }

    [Theory]
    [InlineData("@octo-team")]
    [InlineData("#123")]
    [InlineData("[x](https://evil.example)")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("https://evil.example")]
    [InlineData("`|`")]
    public void Words_of_users_are_no_markup_and_call_nobody(string words)
    {
        var comment = Print.As("markdown", new ChangePlan
        {
            Objects = [new(ChangeWord.Destroyed, ChangeVerdict.Refused, "mgmt", Written.Cluster("a")) { Reason = words, Region = words }],
            NextSteps = [new(words, "")],
        });
        Assert.DoesNotContain(words, comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_cannot_end_their_block()
    {
        var id = Written.Cluster("a");
        var comment = Print.As("markdown", new ChangePlan
        {
            Objects = [new(ChangeWord.Changed, ChangeVerdict.Reported, "mgmt", id) { Before = Written.Object(id, "{spec: {a: x}}"), After = Written.Object(id, "{spec: {a: \"x\\n```\\n@all\"}}") }],
        });
        Assert.Contains("````diff\n", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_turn_no_text_around() =>
        Assert.DoesNotContain('\u202e', Print.As("markdown", new ChangePlan { Base = "\u202eabc", Stuck = [new("a", "b", "c", [])] }));
}
