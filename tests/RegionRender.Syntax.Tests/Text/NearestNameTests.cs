namespace RegionRender.Syntax.Tests.Text;

public class NearestNameTests
{
    private static readonly string[] Names = ["clusters", "credentials", "regions", "region", "k0rdent", "flux", "name", "a"];

    [Theory]
    [InlineData("cluster", "clusters")]
    [InlineData("clutsers", "clusters")]
    [InlineData("Regions", "regions")]
    [InlineData("regoin", "region")]
    [InlineData("k0rndet", "k0rdent")]
    [InlineData("nmae", "name")]
    [InlineData("credential", "credentials")]
    public void A_slip_finds_the_name_that_was_meant(string written, string meant) =>
        Assert.Equal(meant, NearestName.Of(written, Names));

    [Theory]
    [InlineData("backup")]
    [InlineData("")]
    [InlineData("xyz")]
    [InlineData("e")]
    public void A_name_that_is_far_from_all_finds_none(string written) =>
        Assert.Null(NearestName.Of(written, Names));

    [Fact]
    public void Of_equally_near_names_the_first_by_ordinal_order_is_taken_whatever_the_order_of_candidates()
    {
        Assert.Equal("eu-a", NearestName.Of("eu-x", ["eu-b", "eu-a"]));
        Assert.Equal("eu-a", NearestName.Of("eu-x", ["eu-a", "eu-b"]));
    }

    [Theory]
    [InlineData("AWSStaticIdentity", "AWSClusterStaticIdentity")]
    [InlineData("aws-standalone", "aws-standalone-cp")]
    [InlineData("AzureIdentity", "AzureClusterIdentity")]
    [InlineData("eks", null)]
    public void A_name_with_a_word_left_out_finds_the_shortest_that_holds_it(string written, string? meant) =>
        Assert.Equal(meant, NearestName.Of(written, ["AWSClusterStaticIdentity", "AzureClusterIdentity", "aws-standalone-cp-long", "aws-standalone-cp", "aws-eks"]));

    [Fact]
    public void The_name_itself_is_not_its_own_correction() => Assert.Null(NearestName.Of("flux", ["flux"]));

    [Fact]
    public void A_very_long_name_is_not_compared() => Assert.Null(NearestName.Of(new string('a', 100_000), [new string('a', 99_999)]));
}
