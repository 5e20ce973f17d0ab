using System.Text.Json;

namespace RegionRender.Cli.Tests.Commands;

public sealed class VerifyCommandTests : IDisposable
{
    private const string Map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, namespace: shop}\n";

    private readonly TemporaryFolder _folder = new();

    public VerifyCommandTests() => _folder.Write("tree/settings.yaml", Map);

    [Fact]
    public void A_sound_tree_prints_nothing_on_stdout() =>
        Assert.Equal(new CommandRun(ExitCode.Done, "", "tree keeps the rules, 1 file with 1 object\n"), Verify("tree"));

    [Fact]
    public void A_finding_names_the_file_as_seen_from_here_and_exits_with_2()
    {
        _folder.Write("tree/settings.yaml", Map + "status: {}\n");

        var run = Verify("tree");

        Assert.Equal(ExitCode.Refused, run.Code);
        Assert.StartsWith("tree/settings.yaml:4:1: error RR5011: ", run.Out, StringComparison.Ordinal);
        Assert.Equal("tree does not keep the rules; 1 error\n", run.Error);
    }

    [Fact]
    public void What_build_just_wrote_keeps_the_rules()
    {
        Assert.Equal(ExitCode.Done, CommandRun.In(_folder.Path, "build", RepositoryFolder.Of("examples", "estates", "atlas"), "--out", "rendered").Code);

        Assert.Equal(new CommandRun(ExitCode.Done, "", "rendered keeps the rules, 122 files with 107 objects\n"), Verify("rendered"));
    }

    [Fact]
    public void A_machine_format_has_stdout_for_itself()
    {
        _folder.Write("tree/settings.yaml", Map + "status: {}\n");

        Assert.Equal(1, JsonDocument.Parse(Verify("tree", "--format", "json").Out).RootElement.GetProperty("summary").GetProperty("errors").GetInt32());
    }

    [Fact]
    public void Warnings_fail_only_where_that_is_asked_for()
    {
        _folder.Write("tree/release.yaml", "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: shop, namespace: shop}\nspec: {interval: 1h, chartRef: {kind: OCIRepository, name: shop}}\n");

        Assert.Equal(ExitCode.Done, Verify("tree").Code);
        Assert.Equal(ExitCode.Refused, Verify("tree", "--fail-on", "warning").Code);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_a_wrong_command_line()
    {
        var run = Verify("nowhere");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.StartsWith("regionrender: there is no folder 'nowhere'\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_vanishes_from_the_base_is_refused_until_it_is_named()
    {
        _folder.Write("before/settings.yaml", Map);
        _folder.Write("before/space.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, annotations: {kustomize.toolkit.fluxcd.io/prune: disabled}}\n");

        var run = Verify("tree", "--base", "before");

        Assert.Equal(ExitCode.Refused, run.Code);
        Assert.StartsWith("before/space.yaml: error RR6101: ", run.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Verify("tree", "--base", "before", "--allow-removal", "Namespace/shop").Code);
    }

    [Fact]
    public void A_base_that_is_neither_folder_nor_revision_is_a_wrong_command_line()
    {
        var run = Verify("tree", "--base", "nothing");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.StartsWith("regionrender: there is no folder and no Git revision 'nothing'\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_without_a_schema_are_named()
    {
        _folder.Write("tree/thing.yaml", "apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: x, namespace: shop}\n");

        Assert.Equal("tree keeps the rules, 2 files with 2 objects; not judged for want of a schema: example.com/v1 Thing\n", Verify("tree").Error);
    }

    public void Dispose() => _folder.Dispose();

    private CommandRun Verify(params string[] arguments) => CommandRun.In(_folder.Path, ["verify", .. arguments]);
}
