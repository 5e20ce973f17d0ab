namespace RegionRender.Flux.Tests.Rollouts;

public class RolloutCaseTests
{
    public static TheoryData<string> Names => [.. RolloutCase.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rollout_ends_as_in_Flux(string name)
    {
        var item = RolloutCase.All[name].WithTrees();
        Assert.Equal(item.Expected, Run(item, item.Before, item.After));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_order_of_lists_does_not_count(string name)
    {
        var item = RolloutCase.All[name].WithTrees();
        Assert.Equal(item.Expected, Run(item, Reversed(item.Before), Reversed(item.After)));
    }

    [Fact]
    public void Every_case_says_where_its_outcome_is_stated() => Assert.Equal([], RolloutCase.All.Values
        .Where(item => !item.Stated.StartsWith("fluxcd/", StringComparison.Ordinal) && !item.Stated.StartsWith("kubernetes/", StringComparison.Ordinal))
        .Select(item => item.Name));

    private static string Run(RolloutCase item, RolloutTree before, RolloutTree after)
    {
        var graph = new ApplierGraph(before, after);
        var first = graph.Keys.Where(key => key.Name == item.First);
        return string.Join('\n', OutcomeText.Lines(new Rollout(before, after, item.Admission).Run(graph.Order([.. first, .. graph.Keys]))));
    }

    private static RolloutTree Reversed(RolloutTree tree)
    {
        var flux = new FluxTree([.. tree.Flux.Kustomizations.Reverse()], [.. tree.Flux.Objects.Reverse()]) { FluxVersion = tree.Flux.FluxVersion, Elsewhere = tree.Flux.Elsewhere };
        return new RolloutTree(flux, tree.Roots);
    }
}
