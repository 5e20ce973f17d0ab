namespace RegionRender.Flux.Tests.Rollouts;

public class RolloutCaseTests
{
    public static TheoryData<string> Names => [.. RolloutCase.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rollout_ends_as_in_Flux(string name)
    {
        var item = RolloutCase.All[name].WithTrees();
        var graph = new ApplierGraph(item.Before, item.After);
        var first = graph.Keys.Where(key => key.Name == item.First);
        var outcome = RolloutRun.Run(item.Before, item.After, item.Admission, graph.Order([.. first, .. graph.Keys]));
        Assert.Equal(item.Expected, string.Join('\n', OutcomeText.Lines(outcome)));
    }

    [Fact]
    public void Every_case_says_where_its_outcome_is_stated() =>
        Assert.Equal([], RolloutCase.All.Values.Where(item => !item.Stated.StartsWith("fluxcd/", StringComparison.Ordinal) && !item.Stated.StartsWith("kubernetes/", StringComparison.Ordinal)).Select(item => item.Name));
}
