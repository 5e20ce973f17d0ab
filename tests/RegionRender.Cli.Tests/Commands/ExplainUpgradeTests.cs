using System.Text.Json;

namespace RegionRender.Cli.Tests.Commands;

public sealed class ExplainUpgradeTests : IDisposable
{
    private const string Old = "aws-standalone-cp-1-0-40";
    private const string New = "aws-standalone-cp-1-0-43";

    private readonly TemporaryFolder _folder = new();

    public ExplainUpgradeTests() => _folder.Write("estate.yaml", Estates.Minimal
        .Replace("version: 1.11.4", $"version: 1.11.4, installedTemplates: [{Old}]", StringComparison.Ordinal)
        .Replace("template: aws-standalone-cp\n", $"template: {Old}\n", StringComparison.Ordinal));

    [Fact]
    public void The_next_template_is_told_with_the_lines_to_write()
    {
        var run = Explain("hello");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.StartsWith($"The cluster 'hello' has the template '{Old}'\n", run.Out, StringComparison.Ordinal);
        Assert.Contains($"\n  * {Old}  left by an earlier release (estate.yaml:", run.Out, StringComparison.Ordinal);
        Assert.Contains($"\nNext: {New}\n", run.Out, StringComparison.Ordinal);
        Assert.Contains($"\n    template: {New}\n", run.Out, StringComparison.Ordinal);
        Assert.Contains($"\n    upgrades:\n      - {{cluster: hello, from: {Old}, to: {New}}}\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_read_it_as_json()
    {
        var path = JsonDocument.Parse(Explain("hello", "--format", "json").Out).RootElement;

        Assert.Equal(Old, path.GetProperty("template").GetString());
        Assert.Equal(New, path.GetProperty("next").GetProperty("template").GetString());
    }

    [Fact]
    public void Of_the_newest_template_nothing_comes_next()
    {
        _folder.Write("estate.yaml", Estates.Minimal);
        Assert.Contains("\nNo later template is known: ", Explain("hello").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cluster_that_there_is_not_is_wrong_usage() =>
        Assert.Equal(new CommandRun(ExitCode.Usage, "", "regionrender: there is no cluster 'helo' in estate.yaml\n  did you mean 'hello'?\n"), Explain("helo"));

    [Fact]
    public void An_estate_with_errors_is_not_explained()
    {
        _folder.Write("estate.yaml", Estates.Minimal.Replace("credential: aws", "credential: gcp", StringComparison.Ordinal));
        var run = Explain("hello");
        Assert.Equal((ExitCode.Refused, ""), (run.Code, run.Out));
        Assert.EndsWith("\nestate.yaml is not valid; 1 error\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_help_ends_with_exit_codes_and_examples()
    {
        var help = CommandRun.Of("explain", "upgrade", "--help").Out;
        Assert.Contains(" upgrade <cluster> [<estate>] [options]", help, StringComparison.Ordinal);
        Assert.Contains("Exit codes:\n  0  explained\n", help, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private CommandRun Explain(string cluster, params string[] options) => CommandRun.In(_folder.Path, ["explain", "upgrade", cluster, .. options]);
}
