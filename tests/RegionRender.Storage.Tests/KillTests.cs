using System.Diagnostics;
using RegionRender.Core.Trees;
using Xunit.Abstractions;

namespace RegionRender.Storage.Tests;

/// <summary>Builds in a process of their own, killed at random moments. <see cref="CrashTests"/> is exact about the moments; here the system itself has its say.</summary>
[Trait("Category", "Slow")]
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 50;
    private const int LongestDelay = 250;

    [Fact]
    public void Fifty_kills_at_random_moments_leave_no_half_file_and_one_build_gives_the_exact_tree()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(20260401);
        var midWrite = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            if (kill % 5 == 0 && folder.Has("out"))
                Directory.Delete(folder.Path("out"), recursive: true);
            KillABuild(folder.Path("out"), random.Next(LongestDelay));
            if (folder.Has("out/.regionrender/pending.json") || folder.Has("out/.regionrender/tmp"))
                midWrite++;
            AssertNoFileIsHalf(folder);
            // Some kills follow each other without a build between them that gets through.
            if (kill % 3 == 2)
                AssertCompletes(folder, BuildUntilKilled.Trees[random.Next(BuildUntilKilled.Trees.Length)]);
        }

        AssertCompletes(folder, BuildUntilKilled.Trees[0]);
        output.WriteLine($"{midWrite} of {Kills} kills hit a build while it wrote");
        Assert.InRange(midWrite, Kills / 5, Kills);
    }

    private static void KillABuild(string folder, int delay)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { "exec", typeof(BuildUntilKilled).Assembly.Location, folder },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The build did not start");
        Assert.Equal(BuildUntilKilled.Writing, process.StandardOutput.ReadLine());
        Thread.Sleep(delay);
        process.Kill();
        process.WaitForExit();
        // Had it been refused, it would have said why.
        Assert.Equal("", process.StandardOutput.ReadToEnd());
    }

    private static void AssertNoFileIsHalf(TemporaryFolder folder)
    {
        var whole = BuildUntilKilled.Trees.Select(tree => tree.Expected()).ToArray();
        foreach (var (path, text) in folder.Snapshot("out").Where(file => !file.Key.StartsWith(".regionrender", StringComparison.Ordinal)))
            Assert.Contains(whole, tree => tree.TryGetValue(path, out var expected) && expected == text);
    }

    private static void AssertCompletes(TemporaryFolder folder, ManifestTree tree)
    {
        var result = RenderingFolder.Write(folder.Path("out"), tree.ComparedWith(folder.Path("out")));

        Assert.Empty(result.Diagnostics);
        var (expected, found) = (tree.Expected(), folder.Snapshot("out"));
        Assert.Empty(expected.Except(found).Concat(found.Except(expected)).Select(file => file.Key));
        Assert.True(RenderingFolder.Compare(folder.Path("out"), tree.ComparedWith(folder.Path("out"))).IsUpToDate);
    }
}
