namespace RegionRender.Cli.Tests.Commands;

public class SchemaCommandTests
{
    [Theory]
    [InlineData("schema", "estate")]
    [InlineData("schema estate", "estate")]
    [InlineData("schema diagnostics", "diagnostics")]
    [InlineData("schema plan", "plan")]
    public void A_schema_is_the_published_file(string arguments, string name)
    {
        var run = CommandRun.Of(arguments.Split(' '));
        Assert.Equal(new CommandRun(ExitCode.Done, File.ReadAllText(RepositoryFolder.Of("schemas", $"{name}.schema.json")), ""), run);
    }
}
