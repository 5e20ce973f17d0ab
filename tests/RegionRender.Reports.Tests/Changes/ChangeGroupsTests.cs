using System.Collections.Immutable;
using RegionRender.Core.Changes;

namespace RegionRender.Reports.Tests.Changes;

public class ChangeGroupsTests
{
    [Fact]
    public void The_same_change_of_many_clusters_is_one_group()
    {
        var group = Assert.Single(PlanReport.Of(MadeUpPlan.Large(412, _ => 6)).Groups);
        Assert.Equal("412 ClusterDeployments", GroupSentences.Subject(group));
        Assert.Equal(", the same 3 lines in 412 clusters of 7 regions", GroupSentences.Place(group));
        Assert.Equal(
            ["spec.config.worker.instanceType: t3.large > t3.xlarge", "spec.config.workersNumber: 1 > 6", "spec.serviceSpec.services[ingress].template: ingress-nginx-4-15-1 > ingress-nginx-4-15-6"],
            group.Differences.Select(Written.Line));
    }

    [Fact]
    public void What_differs_from_the_majority_is_an_outlier()
    {
        var groups = PlanReport.Of(MadeUpPlan.Large(30, i => i == 17 ? 5 : 6)).Groups;
        Assert.Equal([false, true], groups.Select(group => group.IsOutlier));
        Assert.Equal("cluster-00017", Assert.Single(groups[1].Changes).Id.Name);
    }

    [Fact]
    public void Without_a_majority_nothing_is_an_outlier() =>
        Assert.DoesNotContain(PlanReport.Of(MadeUpPlan.Large(30, i => 2 + (i % 3))).Groups, group => group.IsOutlier);

    [Theory]
    [InlineData("{spec: {host: a}}", "{spec: {host: b}}", "+ spec.host: (its name)")]
    [InlineData("{spec: {refs: [{name: a, v: 1}]}}", "{spec: {refs: [{name: b, v: 1}]}}", "+ spec.refs[(its name)]: {name: (its name), v: 1}")]
    public void An_objects_own_name_counts_as_the_same(string first, string second, string expected)
    {
        var group = Assert.Single(Groups(("a", "{spec: {refs: []}}", first), ("b", "{spec: {refs: []}}", second)));
        Assert.Contains(expected, group.Differences.Select(Written.Line));
    }

    [Fact]
    public void A_value_that_all_get_counts_as_that_value_even_for_the_one_that_is_called_so() => Assert.Equal(
        "spec.env: dev > prod",
        Written.Line(Assert.Single(Assert.Single(Groups(("a", "{spec: {env: dev}}", "{spec: {env: prod}}"), ("prod", "{spec: {env: dev}}", "{spec: {env: prod}}"))).Differences)));

    [Fact]
    public void An_object_alone_keeps_its_names() => Assert.Equal(
        "+ spec.host: a",
        Written.Line(Assert.Single(Assert.Single(Groups(("a", "{spec: {}}", "{spec: {host: a}}"))).Differences)).Replace("spec: ", "", StringComparison.Ordinal));

    [Fact]
    public void Kustomizations_of_their_own_are_the_same_move()
    {
        var moved = Assert.Single(PlanReport.Of(MadeUpPlan.OfEveryWord).Groups, group => group.Word == ChangeWord.Moved);
        Assert.Equal("from the Kustomization 'kcm-system/region-us-east-workloads' to 'kcm-system/workload-(its cluster)'", GroupSentences.Move(moved));
        Assert.Equal(2, moved.Changes.Length);
    }

    [Fact]
    public void What_is_refused_comes_first_then_the_heaviest_word() => Assert.Equal(
        ["illegal", "destroyed", "left behind", "replaced", "upgraded", "moved", "removed", "changed", "changed", "created"],
        PlanReport.Of(MadeUpPlan.OfEveryWord).Groups.Select(group => ChangeWords.Of(group.Word)));

    [Fact]
    public void A_service_that_leaves_clusters_for_one_reason_is_one_group()
    {
        var services = PlanReport.Of(MadeUpPlan.OfEveryWord).Services;
        Assert.Equal([" from 2 clusters of 'eu-west'", " from 'shop-03', for a moment"], services.Select(GroupSentences.Place));
        Assert.Equal("the label 'tier' of (its cluster) changed", services[0].Reason);
    }

    [Theory]
    [InlineData("HelmRepository", "2 HelmRepositories")]
    [InlineData("StorageClass", "2 StorageClasses")]
    [InlineData("Gateway", "2 Gateways")]
    [InlineData("Region", "2 Regions")]
    public void Kinds_have_plurals(string kind, string expected)
    {
        var change = new ShownChange(ChangeWord.Created, ChangeVerdict.Reported, "mgmt", new("", kind, null, "a"));
        Assert.Equal(expected, GroupSentences.Subject(new ChangeGroup([change, change], [])));
    }

    private static ImmutableArray<ChangeGroup> Groups(params (string Name, string Before, string After)[] objects) => PlanReport.Of(new ChangePlan
    {
        Objects =
        [
            .. objects.Select(item => new ObjectChange(ChangeWord.Changed, ChangeVerdict.Reported, "mgmt", Written.Cluster(item.Name))
            {
                Before = Written.Object(Written.Cluster(item.Name), item.Before),
                After = Written.Object(Written.Cluster(item.Name), item.After),
            }),
        ],
    }).Groups;
}
