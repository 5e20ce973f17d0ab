using System.Diagnostics;
using RegionRender.Core.Estates;

namespace RegionRender.Core.Tests.Estates.Loading;

public sealed class FilePatternTests
{
    [Theory]
    [InlineData("regions/*.yaml", "regions/eu.yaml", true)]
    [InlineData("regions/*.yaml", "regions/eu.yml", false)]
    [InlineData("regions/*.yaml", "regions/eu/west.yaml", false)]
    [InlineData("regions/*.yaml", "other/regions/eu.yaml", false)]
    [InlineData("clusters/**/*.yaml", "clusters/a.yaml", true)]
    [InlineData("clusters/**/*.yaml", "clusters/a/b/c.yaml", true)]
    [InlineData("clusters/**/*.yaml", "clusters.yaml", false)]
    [InlineData("**", "a/b/c", true)]
    [InlineData("**/c", "c", true)]
    [InlineData("a/**/b/**/c", "a/x/b/y/z/c", true)]
    [InlineData("a/**/b/**/c", "a/x/y/c", false)]
    [InlineData("a?.yaml", "ab.yaml", true)]
    [InlineData("a?.yaml", "a.yaml", false)]
    [InlineData("a?.yaml", "a/.yaml", false)]
    [InlineData("*a*b*", "xxaxxbxx", true)]
    [InlineData("*a*b*", "xxbxxaxx", false)]
    [InlineData("a.yaml", "axyaml", false)]
    [InlineData("[ab].yaml", "a.yaml", false)]
    [InlineData("A.yaml", "a.yaml", false)]
    public void A_pattern_matches(string pattern, string path, bool expected) =>
        Assert.Equal(expected, new FilePattern(pattern).Matches(path));

    [Theory]
    [InlineData("**/*.yaml", "rendered", true)]
    [InlineData("**/*.yaml", "a/b/c", true)]
    [InlineData("**", "rendered", true)]
    [InlineData("*/*.yaml", "rendered", true)]
    [InlineData("*/x/*.yaml", "a/x", true)]
    [InlineData("rendered/x.yaml", "rendered", true)]
    [InlineData("*.yaml", "rendered", false)]
    [InlineData("*", "rendered", false)]
    [InlineData("regions/*.yaml", "rendered", false)]
    [InlineData("regions/**/*.yaml", "rendered", false)]
    [InlineData("*/*.yaml", "a/rendered", false)]
    public void A_pattern_reaches_into_a_folder_where_it_may_match_something_in_it(string pattern, string folder, bool expected) =>
        Assert.Equal(expected, new FilePattern(pattern).ReachesInto(folder));

    [Theory]
    [InlineData("a/b/*.yaml", "a/b")]
    [InlineData("a/**/b/c.yaml", "a")]
    [InlineData("*/b.yaml", "")]
    [InlineData("*.yaml", "")]
    public void Only_the_folder_before_the_first_wildcard_is_listed(string pattern, string folder) =>
        Assert.Equal(folder, new FilePattern(pattern).Folder);

    [Fact]
    public void A_malicious_pattern_takes_no_time()
    {
        var watch = Stopwatch.StartNew();
        Assert.False(new FilePattern(string.Concat(Enumerable.Repeat("*a", 200)) + "b").Matches(new string('a', 5_000)));
        Assert.False(new FilePattern(string.Concat(Enumerable.Repeat("**/a/", 200)) + "b").Matches(string.Join('/', Enumerable.Repeat("a", 2_000))));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("", "a.yaml", "a.yaml")]
    [InlineData("parts", "./a.yaml", "parts/a.yaml")]
    [InlineData("parts", "../a//b.yaml", "a/b.yaml")]
    [InlineData("parts/eu", "../../a.yaml", "a.yaml")]
    [InlineData("parts", "../../a.yaml", null)]
    [InlineData("", "/etc/a.yaml", null)]
    [InlineData("", "C:/a.yaml", null)]
    [InlineData("", "parts\\a.yaml", null)]
    public void A_path_is_resolved_below_the_root_or_not_at_all(string folder, string written, string? expected) =>
        Assert.Equal(expected, SourcePath.Resolve(folder, written));
}
