using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Trees;

public sealed class SafePathsTests
{
    [Fact]
    public void Paths_that_every_system_takes_are_fine() => Assert.Empty(Check("a/b.yaml", "a/c.yaml", "ab/b.yaml"));

    [Fact]
    public void A_folder_speaks_for_all_inside_of_it() =>
        Assert.Equal(["the rendering's path 'a/con' has a name that Windows reserves"], Check("a/con/x.yaml", "a/con/y/z.yaml", "b.yaml"));

    [Fact]
    public void A_folder_that_differs_by_case_alone_speaks_for_all_inside_of_it() =>
        Assert.Equal(["the rendering's paths 'a/' and 'A/' are one where case does not count"], Check("A/c/x.yaml", "B/x.yaml", "a/c/x.yaml", "a/c/y.yaml"));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("/x")]
    public void What_is_no_path_is_found_whole(string path) => Assert.Contains($"'{path}'", Assert.Single(Check(path)), StringComparison.Ordinal);

    private static IEnumerable<string> Check(params string[] paths)
    {
        var bag = new DiagnosticBag();
        SafePaths.Check(paths.Select(path => (path, Location.None)), bag);
        return bag.ToSorted().Select(finding => finding.Message);
    }
}
