using System.Text.Json;
using RegionRender.Core;
using RegionRender.Syntax;

namespace RegionRender.Cli.Tests.Commands;

public sealed class ValidateCommandTests : IDisposable
{
    private static readonly DiagnosticRule Rule = new("RR9001", Severity.Error, "A name is right");

    private readonly TemporaryFolder _folder = new();

    public ValidateCommandTests() => _folder.Write("estates/atlas/estate.yaml", "kind: Estate\n");

    [Fact]
    public void A_valid_estate_prints_nothing_on_stdout() =>
        Assert.Equal(new CommandRun(ExitCode.Done, "", "estates/atlas/estate.yaml is valid, its rendering has 0 files\n"), Validate(Compiled(), "estates/atlas/estate.yaml"));

    [Fact]
    public void A_folder_stands_for_the_estate_yaml_in_it() =>
        Assert.Equal(ExitCode.Done, Validate(Compiled(), "estates/atlas").Code);

    [Fact]
    public void Errors_are_results_and_exit_with_2()
    {
        var run = Validate(Compiled(Severity.Error, Severity.Warning), "estates/atlas");
        Assert.Equal(ExitCode.Refused, run.Code);
        Assert.StartsWith("estates/atlas/estate.yaml:1:1: error RR9001: ", run.Out, StringComparison.Ordinal);
        Assert.Equal("estates/atlas/estate.yaml is not valid; 1 error, 1 warning\n", run.Error);
    }

    [Theory]
    [InlineData("error", ExitCode.Done)]
    [InlineData("warning", ExitCode.Refused)]
    internal void Warnings_fail_only_where_that_is_asked_for(string failOn, ExitCode code) =>
        Assert.Equal(code, Validate(Compiled(Severity.Warning), "estates/atlas", "--fail-on", failOn).Code);

    [Fact]
    public void A_machine_format_has_stdout_for_itself()
    {
        var run = Validate(Compiled(Severity.Error), "estates/atlas", "--format", "json");
        Assert.Equal(1, JsonDocument.Parse(run.Out).RootElement.GetProperty("summary").GetProperty("errors").GetInt32());
    }

    [Theory]
    [InlineData("estates", "../estate.yaml", "there is no estate '../estate.yaml'")]
    [InlineData("estates", "atlas/estat.yaml", "there is no estate 'atlas/estat.yaml'")]
    [InlineData("estates", "", "there is no estate 'estate.yaml'")]
    [InlineData("estates/atlas", "--templates nowhere", "there is no folder 'nowhere'")]
    [InlineData("estates/atlas", "--fromat json", "there is no option '--fromat'")]
    [InlineData("estates/atlas", "--format xml", "argument 'xml' not recognized. Must be one of: 'text' 'json' 'sarif' 'github'")]
    [InlineData("estates/atlas", "a b", "'validate' does not take the argument 'b'")]
    public void What_does_not_exist_is_a_wrong_command_line(string folder, string arguments, string message)
    {
        var run = CommandRun.In(_folder.Of(folder), ["validate", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.StartsWith($"regionrender: {message}\n", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("", "estates/atlas", "estates/atlas/")]
    [InlineData("estates/atlas", "estate.yaml", "")]
    [InlineData("estates/atlas", "../atlas", "")]
    [InlineData("estates", "atlas/estate.yaml", "atlas/")]
    [InlineData("other", "../estates/atlas", "../estates/atlas/")]
    public void Paths_in_messages_are_relative_to_where_the_command_runs(string folder, string path, string prefix)
    {
        EstateInput? seen = null;
        Directory.CreateDirectory(_folder.Of(folder));
        CommandRun.Of(CommandRun.Host(_folder.Of(folder), (input, _) => Seen(input)), "validate", path);
        Assert.Equal((prefix, "estate.yaml"), (seen?.DisplayPrefix, seen?.EntryPath));

        EstateCompilation Seen(EstateInput input)
        {
            seen = input;
            return CommandRun.NothingRendered;
        }
    }

    [Fact]
    public void Templates_are_read_from_their_folder()
    {
        _folder.Write("my/templates/catalog.yaml", "templates: []\n");
        CompilerOptions? seen = null;
        var host = CommandRun.Host(_folder.Of("estates"), (_, options) =>
        {
            seen = options;
            return CommandRun.NothingRendered;
        });
        CommandRun.Of(host, "validate", "atlas", "--templates", "../my/templates");
        Assert.Equal("templates: []\n", System.Text.Encoding.UTF8.GetString(seen?.Templates?.Read("catalog.yaml") ?? []));
        Assert.Equal("../my/templates/", seen?.TemplatesDisplayPrefix);
    }

    public void Dispose() => _folder.Dispose();

    private CommandRun Validate(Func<EstateInput, CompilerOptions, EstateCompilation> compile, params string[] arguments) =>
        CommandRun.Of(CommandRun.Host(_folder.Path, compile), ["validate", .. arguments]);

    private static Func<EstateInput, CompilerOptions, EstateCompilation> Compiled(params Severity[] severities) => (input, _) =>
    {
        var source = new SourceText(input.DisplayPrefix + input.EntryPath, "kind: Estate\n");
        var diagnostics = severities.Select(severity => new Diagnostic(Rule with { Severity = severity }, new Location(source, new TextSpan(0, 4)), $"an {severity}"));
        return new EstateCompilation(severities.Contains(Severity.Error) ? null : CommandRun.NothingRendered.Tree, [.. diagnostics]);
    };
}
