namespace RegionRender.Cli.Tests.Commands;

public class SchemaCommandTests
{
    [Fact]
    public void The_schema_of_reports_is_the_published_file()
    {
        var run = CommandRun.Of("schema", "diagnostics");
        Assert.Equal(File.ReadAllText(RepositoryFolder.Of("schemas", "diagnostics.schema.json")), run.Out);
        Assert.Equal(ExitCode.Done, run.Code);
    }
}
