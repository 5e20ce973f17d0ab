using RegionRender.Core.Profiles;

namespace RegionRender.Core.Tests.Profiles;

public class ClusterTemplateTests
{
    [Theory]
    [InlineData("aws-standalone-cp-1-0-43", "aws-standalone-cp")]
    [InlineData("aws-eks-1-0-13", "aws-eks")]
    [InlineData("own-2024-1-0-0", "own-2024")]
    [InlineData("aws-standalone-cp", "aws-standalone-cp")]
    [InlineData("aws-standalone-cp-1-0", "aws-standalone-cp-1-0")]
    [InlineData("aws-1-0-", "aws-1-0-")]
    [InlineData("1-0-43", "1-0-43")]
    [InlineData("", "")]
    public void The_family_is_the_name_without_the_version_that_ends_it(string name, string family) =>
        Assert.Equal(family, ClusterTemplate.FamilyOf(name));
}
