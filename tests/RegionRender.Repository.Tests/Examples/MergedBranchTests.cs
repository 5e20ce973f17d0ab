using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace RegionRender.Repository.Tests.Examples;

public class MergedBranchTests(ITestOutputHelper output)
{
    private static readonly string[] Styles = ["merge", "diff3", "zdiff3"];

    // Each pair takes four compilations of 500 clusters: a few each time, and all 100 of them with REGIONRENDER_MERGES=100.
    private static readonly int? Count = Environment.GetEnvironmentVariable("REGIONRENDER_MERGES") is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : null;

    [Theory]
    [InlineData("region", 6)]
    [InlineData("cluster", 2)]
    public void Branches_that_each_add_a_cluster_merge_in_nearly_every_case_and_a_build_resolves_the_others(string workloadsPer, int few)
    {
        var count = Count ?? few;
        using var branches = new MergedBranches(Fleet(workloadsPer));
        var (inRandomRegions, inOneRegion) = (0, 0);
        foreach (var (i, pair) in BranchPair.Sample(count).Index())
        {
            var conflicts = branches.MergeAndBuild(pair, Styles[i % Styles.Length]) ? 1 : 0;
            inRandomRegions += pair.IsOfOneRegion ? 0 : conflicts;
            inOneRegion += pair.IsOfOneRegion ? conflicts : 0;
        }

        output.WriteLine($"of {count / 2} pairs each, {inRandomRegions} of random regions conflict and {inOneRegion} of one region");
        Assert.InRange(inRandomRegions, 0, Math.Max(1, count / 20));
        Assert.NotEqual(0, inOneRegion);
    }

    private static Dictionary<string, byte[]> Fleet(string workloadsPer)
    {
        var files = new Dictionary<string, byte[]>(new ExampleEstate("fleet").ReadFiles());
        var estate = Encoding.UTF8.GetString(files[ExampleEstate.EntryPath]);
        files[ExampleEstate.EntryPath] = Encoding.UTF8.GetBytes(estate.Replace("flux:\n", $"flux:\n  workloadsPer: {workloadsPer}\n", StringComparison.Ordinal));
        return files;
    }
}
