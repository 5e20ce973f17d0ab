using RegionRender.Core.Changes;

namespace RegionRender.Reports.Tests.Changes;

public class ImpactTests
{
    [Fact]
    public void Managements_own_stands_before_the_regions() =>
        Assert.Equal(["management", "eu-west", "us-east"], Impact.ByRegion(MadeUpPlan.OfEveryWord).Select(impact => impact.Region));

    [Fact]
    public void A_region_counts_its_objects_services_and_clusters()
    {
        var region = Impact.ByRegion(MadeUpPlan.OfEveryWord)[1];
        Assert.Equal((2, 1, 1, 2, 4), (region.Counts.Of(ChangeWord.Changed), region.Counts.Of(ChangeWord.Upgraded), region.Counts.Of(ChangeWord.Destroyed), region.Counts.Uninstalled, region.Clusters));
    }

    [Fact]
    public void Regions_and_clusters_add_up_to_the_whole()
    {
        var report = PlanReport.Of(MadeUpPlan.Large(100, i => i));
        Assert.Equal(report.Counts.Objects, report.Regions.Sum(region => region.Counts.Objects));
        Assert.Equal(report.Counts.Objects, report.Clusters.Sum(cluster => cluster.Counts.Objects));
    }

    [Theory]
    [InlineData(0, "nothing changes on any cluster")]
    [InlineData(1, "1 changed in 1 cluster of 'region-0'")]
    [InlineData(1412, "1,412 changed in 1,412 clusters of 7 regions")]
    public void A_plan_is_one_sentence(int clusters, string expected) => Assert.Equal(expected, PlanSummary.Of(MadeUpPlan.Large(clusters, _ => 6)));

    [Theory]
    [InlineData(0, 0, "")]
    [InlineData(0, 1, "in 'eu-west'")]
    [InlineData(0, 3, "in 3 regions")]
    [InlineData(1, 1, "in 1 cluster of 'eu-west'")]
    [InlineData(2, 1, "in 2 clusters of 'eu-west'")]
    [InlineData(1, 3, "in 1 cluster and 3 regions")]
    [InlineData(4, 3, "in 4 clusters of 3 regions")]
    public void A_place_counts_clusters_and_regions(int clusters, int regions, string expected) => Assert.Equal(expected, PlaceNames.Of(clusters, regions, "eu-west"));

    [Fact]
    public void The_sentence_begins_with_the_heaviest() => Assert.Equal(
        "1 stuck, 1 illegal, 1 destroyed, 3 services uninstalled, 1 left behind, 1 replaced, 1 upgraded, 2 moved, 1 removed, 4 changed, 1 created in 10 clusters of 3 regions",
        PlanSummary.Of(MadeUpPlan.OfEveryWord));
}
