namespace RegionRender.Core.Tests.Compilation;

/// <summary>A region that is registered by a cluster gives that cluster its own name.</summary>
public class RegionalClusterNameTests
{
    [Fact]
    public void No_other_cluster_may_have_it()
    {
        const string Regions = "regions:\n";
        var estate = SmallEstate.Text
            .Replace(Regions, Regions + "  - {name: south, registration: {cluster: {credential: mgmt, template: aws-standalone-cp, config: {region: eu-south-1}}}}\n", StringComparison.Ordinal)
            .Replace("  - name: shop\n", "  - name: south\n", StringComparison.Ordinal);

        var finding = SmallEstate.CompileText(estate).Diagnostics.First(item => item.Id == "RR3001");

        Assert.Equal("the cluster 'south' has the name of a region that is registered by a cluster", finding.Message);
        Assert.Equal(18, Assert.Single(finding.Related).Location.Start.Line);
    }
}
