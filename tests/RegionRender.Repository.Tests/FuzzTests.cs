namespace RegionRender.Repository.Tests;

public class FuzzTests
{
    [Fact]
    [Trait("Category", "Slow")]
    public void Random_estates_and_expressions_neither_throw_nor_hang_nor_eat_memory()
    {
        // A process of its own has a memory limit of its own, and a stack overflow ends that one, not the tests.
        var program = BuiltProgram.Of("tests", "RegionRender.Fuzz", "RegionRender.Fuzz");
        var fuzz = Command.Run(TimeSpan.FromMinutes(5), "dotnet", program);
        Assert.True(fuzz.ExitCode == 0, fuzz.Output + fuzz.Errors);
    }
}
