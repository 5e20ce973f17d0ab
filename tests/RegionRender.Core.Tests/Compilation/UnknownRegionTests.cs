namespace RegionRender.Core.Tests.Compilation;

public class UnknownRegionTests
{
    [Fact]
    public void What_else_is_wrong_with_a_cluster_in_an_unknown_region_is_found_too()
    {
        var estate = SmallEstate.Text.Replace("region: north\n    credential: aws", "region: nroth\n    credential: awz", StringComparison.Ordinal);
        Assert.Equal(["RR1089", "RR3301"], SmallEstate.CompileText(estate).Diagnostics.Select(finding => finding.Id));
    }

    [Fact]
    public void What_an_unknown_region_may_have_given_is_not_missed()
    {
        var estate = SmallEstate.Text
            .Replace("region: north\n", "region: nroth\n", StringComparison.Ordinal)
            .Replace("    template: aws-standalone-cp\n", "", StringComparison.Ordinal);
        Assert.Equal(["RR1089"], SmallEstate.CompileText(estate).Diagnostics.Select(finding => finding.Id));
    }

    [Fact]
    public void A_value_that_an_unknown_region_may_have_given_is_not_missed()
    {
        var estate = SmallEstate.Text
            .Replace("region: north\n", "region: nroth\n", StringComparison.Ordinal)
            .Replace("{region: eu-north-1, ", "{", StringComparison.Ordinal);
        Assert.Equal(["RR1089"], SmallEstate.CompileText(estate).Diagnostics.Select(finding => finding.Id));
    }
}
