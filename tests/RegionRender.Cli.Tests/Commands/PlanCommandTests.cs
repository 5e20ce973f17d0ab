using System.Text.Json;

namespace RegionRender.Cli.Tests.Commands;

public sealed class PlanCommandTests : IDisposable
{
    private static readonly string Minimal = File.ReadAllText(RepositoryFolder.Of("examples", "estates", "minimal", "estate.yaml"));

    private readonly TemporaryFolder _folder = new();

    public PlanCommandTests()
    {
        _folder.Write("estate.yaml", Minimal);
        Assert.Equal(ExitCode.Done, Run("build", "--out", "out").Code);
    }

    [Fact]
    public void After_a_build_there_is_nothing_to_do()
    {
        var run = Run("plan", "--out", "out");
        Assert.Equal((ExitCode.Done, "nothing changes on any cluster\n"), (run.Code, run.Error));
        Assert.StartsWith("Nothing to do\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_exits_with_1_says_the_field_and_writes_nothing()
    {
        var before = Files();
        Change("workersNumber: 2", "workersNumber: 5");
        var run = Run("plan", "--out", "out");
        Assert.Equal((ExitCode.Differences, "1 changed in 1 cluster of 'eu-west'\n"), (run.Code, run.Error));
        Assert.Contains("    ~ spec.config.workersNumber: 2 → 5\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Fact]
    public void What_is_refused_is_planned_too_and_exits_with_2()
    {
        Change("name: hello", "name: goodbye");
        var run = Run("plan", "--out", "out");
        Assert.Equal(ExitCode.Refused, run.Code);
        Assert.StartsWith("Refused: nothing is written\n", run.Out, StringComparison.Ordinal);
        Assert.Contains(": error RR61", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_estate_with_errors_has_no_plan()
    {
        Change("credential: aws", "credential: gcp");
        var run = Run("plan", "--out", "out");
        Assert.Equal((ExitCode.Refused, ""), (run.Code, run.Out));
        Assert.EndsWith("\nthere is no plan of estate.yaml; 1 error\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "Changes: nothing is destroyed, uninstalled or refused\n")]
    [InlineData("markdown", "## Changes: nothing is destroyed, uninstalled or refused\n")]
    [InlineData("html", "<!doctype html>\n")]
    [InlineData("json", "{\n")]
    public void Every_format_has_stdout_for_itself(string format, string beginning)
    {
        Change("workersNumber: 2", "workersNumber: 5");
        var run = Run("plan", "--out", "out", "--format", format);
        Assert.Equal(ExitCode.Differences, run.Code);
        Assert.StartsWith(beginning, run.Out, StringComparison.Ordinal);
        Assert.EndsWith("\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_those_of_the_summary()
    {
        Change("workersNumber: 2", "workersNumber: 5");
        var plan = JsonDocument.Parse(Run("plan", "--out", "out", "--format", "json").Out).RootElement;
        Assert.Equal(1, plan.GetProperty("summary").GetProperty("changed").GetInt32());
        Assert.Equal("differs", plan.GetProperty("verdict").GetString());
    }

    [Fact]
    public void A_template_of_the_users_restyles_a_report()
    {
        Change("workersNumber: 2", "workersNumber: 5");
        Own("Plan for us: {{ plan.summary }}\n");
        Assert.Equal("Plan for us: 1 changed in 1 cluster of 'eu-west'\n", Run("plan", "--out", "out", "--format", "markdown", "--templates", "own").Out);
    }

    [Fact]
    public void A_broken_template_of_the_users_is_a_finding()
    {
        Change("workersNumber: 2", "workersNumber: 5");
        Own("{{ plan.sumary }}\n");
        var run = Run("plan", "--out", "out", "--format", "markdown", "--templates", "own");
        Assert.Equal((ExitCode.Refused, ""), (run.Code, run.Out));
        Assert.StartsWith("own/plan.md:1:9: error RR4013: there is no 'sumary' in this value\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_base_everything_is_new()
    {
        var run = Run("plan", "--out", "elsewhere");
        Assert.Equal(ExitCode.Differences, run.Code);
        Assert.Contains("created", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private void Change(string before, string after) => _folder.Write("estate.yaml", Minimal.Replace(before, after, StringComparison.Ordinal));

    private void Own(string template)
    {
        _folder.Write("own/catalog.yaml", "texts:\n  - {name: plan-markdown, file: plan.md}\n");
        _folder.Write("own/plan.md", template);
    }

    private List<string> Files() => [.. Directory.GetFiles(_folder.Of("out"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => $"{file}\n{File.ReadAllText(file)}")];

    private CommandRun Run(params string[] arguments) => CommandRun.In(_folder.Path, arguments);
}
