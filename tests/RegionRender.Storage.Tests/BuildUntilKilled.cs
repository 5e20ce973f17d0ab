using RegionRender.Core.Trees;

namespace RegionRender.Storage.Tests;

/// <summary>What this test project does as a program: it builds one tree after the other into a folder and never ends by itself.</summary>
internal static class BuildUntilKilled
{
    /// <summary>What it says when it begins to change the folder.</summary>
    public const string Writing = "writing";

    /// <summary>Two renderings that share a third of their files, differ in the bytes of another third, and have the rest for themselves.</summary>
    public static ManifestTree[] Trees { get; } = [Tree(0, "one"), Tree(500, "two")];

    public static int Main(string[] args)
    {
        var changes = 0;
        for (var build = 0; ; build++)
        {
            var result = new FolderBuild(args[0], null, beforeChange: SayWhenTheFirstBuildWrites).Write(Trees[build % Trees.Length].ComparedWith(args[0]));
            if (!result.IsRefused)
                continue;
            Console.WriteLine(result.Diagnostics[0].Message);
            return 1;
        }

        // Until then the process starts, compiles itself and reads: long and uninteresting.
        void SayWhenTheFirstBuildWrites(string operation, string path)
        {
            if (Interlocked.Increment(ref changes) == 1)
                Console.WriteLine(Writing);
        }
    }

    private static ManifestTree Tree(int first, string salt) => Renderings.Of(
    [
        .. Enumerable.Range(first, 1500).Select(i => ($"regional/region-{i / 40}/workloads/cluster-{i}.yaml", $"name: {i} {(i % 2 == 0 ? salt : "")}\n{new string('x', i)}\n")),
    ]);
}
