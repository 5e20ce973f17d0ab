namespace RegionRender.Repository.Tests.Examples;

public class LibraryExampleTests
{
    [Fact]
    public void The_library_example_prints_what_stands_beside_it()
    {
        var run = Command.Run(TimeSpan.FromMinutes(1), "dotnet", BuiltProgram.Of("examples", "library", "RegionRender.Examples.Library"));
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        var golden = RepositoryFolder.Of("examples", "library", "output.txt");
        if (RepositoryFolder.AcceptsGoldens)
            File.WriteAllText(golden, run.Output);
        Assert.Equal(File.Exists(golden) ? File.ReadAllText(golden) : "", run.Output);
    }
}
