using RegionRender.Core.Trees;

namespace RegionRender.Repository.Tests.Examples;

public class RenderingGoldenTests
{
    // Thousands of files that nobody reads: the ledger holds them as well, lists by the names of their files and all others by digest.
    private static readonly HashSet<string> LedgerOnly = ["fleet"];

    [Theory]
    [MemberData(nameof(ExampleEstate.Names), MemberType = typeof(ExampleEstate))]
    public void An_example_renders_to_what_stands_beside_it(string name)
    {
        var example = new ExampleEstate(name);
        var rendered = example.Render().Files.Where(file => !LedgerOnly.Contains(name) || IsLedger(file)).ToDictionary(file => file.Path, file => file.Content.ToArray());
        if (RepositoryFolder.AcceptsGoldens)
            Write(rendered, example.RenderedFolder);
        Expect.None(Differences(rendered, Read(example.RenderedFolder)));
    }

    private static bool IsLedger(RenderedFile file) => file.Path.StartsWith(".regionrender/", StringComparison.Ordinal);

    private static Dictionary<string, byte[]> Read(string folder) => !Directory.Exists(folder) ? [] : Directory
        .GetFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes);

    private static void Write(Dictionary<string, byte[]> files, string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        foreach (var (path, content) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? folder);
            File.WriteAllBytes(file, content);
        }
    }

    private static IEnumerable<string> Differences(Dictionary<string, byte[]> rendered, Dictionary<string, byte[]> golden)
    {
        foreach (var path in golden.Keys.Except(rendered.Keys))
            yield return $"{path} is not rendered any more";
        foreach (var (path, content) in rendered)
        {
            if (!golden.TryGetValue(path, out var expected))
                yield return $"{path} is rendered, and no golden";
            else if (!content.AsSpan().SequenceEqual(expected))
                yield return $"{path} differs from its golden in line {FirstDifference(content, expected)}";
        }
    }

    private static int FirstDifference(byte[] content, byte[] expected) =>
        content.AsSpan(0, content.AsSpan().CommonPrefixLength(expected)).Count((byte)'\n') + 1;
}
