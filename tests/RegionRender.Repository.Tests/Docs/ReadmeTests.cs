using RegionRender.Repository.Tests.Examples;

namespace RegionRender.Repository.Tests.Docs;

public class ReadmeTests
{
    private const string RenderFolder = "out/atlas";

    private static readonly string[] Lines = File.ReadAllLines(RepositoryFolder.Of("README.md"));

    [Fact]
    public void It_begins_with_five_lines_that_say_what_the_tool_is()
    {
        Assert.StartsWith("# ", Lines[0], StringComparison.Ordinal);
        Assert.Equal(5, Lines.Skip(2).TakeWhile(line => line.Length > 0).Count());
    }

    [Fact]
    public void Its_commands_are_two()
    {
        Assert.Equal(2, Commands().Length);
        Assert.Equal("tests/run.sh", Commands()[1]);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Its_first_command_renders_atlas()
    {
        var folder = Directory.CreateTempSubdirectory("regionrender-").FullName;
        try
        {
            var command = Commands()[0];
            Assert.EndsWith(RenderFolder, command, StringComparison.Ordinal);
            var run = Command.Run(TimeSpan.FromMinutes(5), "bash", "-c", command.Replace(RenderFolder, folder, StringComparison.Ordinal));
            Assert.True(run.ExitCode == 0, run.Output + run.Errors);
            // The lock is the machine's, not the rendering's.
            var differences = Command.Run(TimeSpan.FromMinutes(1), "diff", "--recursive", "--exclude=lock", new ExampleEstate("atlas").RenderedFolder, folder);
            Assert.Equal("", differences.Output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Its_table_of_commands_is_the_program_s()
    {
        var help = Command.Run(TimeSpan.FromMinutes(1), TestedProgram.Path, "--help").Output;
        var offered = help.Split('\n').SkipWhile(line => line != "Commands:").Skip(1).Select(line => line.Trim().Split(' ')[0]).Where(word => word.Length > 0);
        var documented = MarkdownTable.Below(RepositoryFolder.Of("README.md"), "## Commands").Select(row => row[0].Trim('`').Split(' ')[0]);
        Assert.Equal(offered.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    // What stands in fenced blocks of shell, one command a block.
    private static string[] Commands() => [.. Lines.Zip(Lines.Skip(1)).Where(pair => pair.First == "```sh").Select(pair => pair.Second)];
}
