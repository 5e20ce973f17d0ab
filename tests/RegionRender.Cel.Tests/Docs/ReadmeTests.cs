namespace RegionRender.Cel.Tests.Docs;

public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(RepositoryFolder.Of("src", "RegionRender.Cel", "README.md"));

    [Fact]
    public void The_example_runs() => Assert.Equal("True", ReadmeExample.Run());

    [Fact]
    public void The_example_that_stands_there_is_the_one_that_runs()
    {
        var body = File.ReadLines(RepositoryFolder.Of("tests", "RegionRender.Cel.Tests", "Docs", "ReadmeExample.cs"))
            .SkipWhile(line => line != "    {")
            .Skip(1)
            .TakeWhile(line => line != "    }")
            .Select(line => line.Length > 8 ? line[8..] : "");
        Assert.Contains($"```csharp\n{string.Join('\n', body)}\n```\n", Readme.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
