using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RegionRender.Core;
using RegionRender.Core.Trees;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Cli.Tests.Commands;

public sealed class BuildCommandTests : IDisposable
{
    private static readonly DiagnosticRule OddName = new("RR9002", Severity.Warning, "A name is not odd");

    private readonly TemporaryFolder _folder = new();

    public BuildCommandTests() => _folder.Write("estates/estate.yaml", "kind: Estate\n");

    [Fact]
    public void The_first_build_writes_the_rendering_and_says_so()
    {
        var run = Build(Tree("a.yaml", "b.yaml"), "--out", "out");
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Out));
        Assert.Matches("^out is written, [0-9]+ files created, 0 changed, 0 removed, 0 unchanged\n$", run.Error);
        Assert.EndsWith("\n# a.yaml\n", File.ReadAllText(_folder.Of("out/a.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_build_has_nothing_to_do()
    {
        Build(Tree("a.yaml"), "--out", "out");
        var run = Build(Tree("a.yaml"), "--out", "out");
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Out));
        Assert.Matches("^out is up to date, [0-9]+ files\n$", run.Error);
    }

    [Fact]
    public void A_check_lists_the_differences_on_stdout_exits_with_1_and_writes_nothing()
    {
        Build(Tree("a.yaml", "b.yaml"), "--out", "out");
        var run = Build(Tree("a.yaml", "c.yaml"), "--out", "out", "--check");
        Assert.Equal(ExitCode.Differences, run.Code);
        Assert.Equal("created c.yaml\nremoved b.yaml\n", Lines(run.Out, without: ".regionrender/"));
        Assert.StartsWith("out is not up to date, 1 file created, ", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Of("out/c.yaml")));
        Assert.True(File.Exists(_folder.Of("out/b.yaml")));
    }

    [Fact]
    public void A_check_of_what_is_up_to_date_exits_with_0()
    {
        Build(Tree("a.yaml"), "--out", "out");
        Assert.Equal((ExitCode.Done, ""), Build(Tree("a.yaml"), "--out", "out", "--check") is var run ? (run.Code, run.Out) : default);
    }

    [Fact]
    public void In_json_the_differences_stand_beside_the_findings()
    {
        var run = Build(Tree("a.yaml"), "--out", "out", "--format", "json");
        var rendering = JsonDocument.Parse(run.Out).RootElement.GetProperty("rendering");
        Assert.Equal("out", rendering.GetProperty("folder").GetString());
        Assert.Contains(rendering.GetProperty("created").EnumerateArray(), path => path.GetString() == "a.yaml");
    }

    [Theory]
    [InlineData(null, null, "estates")]
    [InlineData("estates/out", "out", null)]
    [InlineData("out", null, null)]
    public void The_compiler_is_told_where_the_rendering_goes(string? folder, string? inEstate, string? inRepository)
    {
        Directory.CreateDirectory(_folder.Of(".git"));
        EstateInput? input = null;
        var host = CommandRun.Host(_folder.Path, (given, _) =>
        {
            input = given;
            return new EstateCompilation(Tree("a.yaml"), []) { RenderingPath = "rendered" };
        });
        CommandRun.Of(host, ["build", "estates", .. folder is null ? Array.Empty<string>() : ["--out", folder]]);
        Assert.Equal((inEstate, inRepository), (input?.RenderingFolder, input?.FolderInRepository));
    }

    [Fact]
    public void An_estate_with_errors_writes_nothing()
    {
        var host = CommandRun.Host(_folder.Path, (_, _) => new EstateCompilation(null, [new Diagnostic(OddName with { Severity = Severity.Error }, Location.None, "odd")]));
        var run = CommandRun.Of(host, "build", "estates", "--out", "out");
        Assert.Equal(ExitCode.Refused, run.Code);
        Assert.False(Directory.Exists(_folder.Of("out")));
    }

    [Fact]
    public void A_removal_is_refused_until_it_is_asked_for_by_name()
    {
        // The provider would else go with its last cluster, which k0rdent refuses while that one is there.
        var estate = File.ReadAllText(RepositoryFolder.Of("examples", "estates", "minimal", "estate.yaml"))
            .Replace("  - name: eu-west\n", "  - name: eu-west\n    providers: [aws, k0smotron, projectsveltos]\n", StringComparison.Ordinal);
        BuildText(estate);
        var without = estate[..estate.IndexOf("clusters:", StringComparison.Ordinal)];
        var refused = BuildText(without);
        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains("error RR6101: 'ClusterDeployment/kcm-system/hello' on 'mgmt' would be destroyed", refused.Out, StringComparison.Ordinal);
        Assert.Contains("out is not written", refused.Error, StringComparison.Ordinal);

        var permitted = BuildText(without, ["--allow-removal", "Cluster/hello", "--allow-removal", "Kustomization/region-eu-west-workloads"]);
        Assert.Equal(ExitCode.Done, permitted.Code);
        Assert.False(Directory.Exists(_folder.Of("out/management/regions/eu-west/workloads")));
    }

    [Theory]
    [InlineData(new[] { "--allow-removal", "Namespace/nothing" }, ExitCode.Done)]
    [InlineData(new[] { "--allow-removal", "Namespace/nothing", "--fail-on", "warning" }, ExitCode.Refused)]
    internal void A_needless_permission_is_a_warning_and_stops_the_writing_where_warnings_fail(string[] arguments, ExitCode code)
    {
        var run = BuildText(File.ReadAllText(RepositoryFolder.Of("examples", "estates", "minimal", "estate.yaml")), arguments);
        Assert.Equal(code, run.Code);
        Assert.Contains("warning RR6106: ", run.Out, StringComparison.Ordinal);
        Assert.Equal(code == ExitCode.Done, File.Exists(_folder.Of("out/prerequisites.md")) || File.Exists(_folder.Of("out/.regionrender/prerequisites.md")));
    }

    [Fact]
    public void A_folder_that_is_not_ours_is_named_as_the_user_knows_it()
    {
        _folder.Write("out/notes.txt", "mine");
        var run = Build(Tree("a.yaml"), "--out", "out");
        Assert.Equal(ExitCode.Refused, run.Code);
        Assert.StartsWith("out: error RR6011: 'out' was not made by a build", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_folder_counts_from_the_repositorys_root()
    {
        using (var git = System.Diagnostics.Process.Start("git", ["init", "--quiet", _folder.Path]))
            git.WaitForExit();
        Build(Tree("a.yaml"));
        Assert.True(File.Exists(_folder.Of("rendered/here/a.yaml")));
    }

    [Fact]
    public void Without_a_repository_the_default_folder_counts_from_the_estates_folder()
    {
        Build(Tree("a.yaml"));
        Assert.True(File.Exists(_folder.Of("estates/rendered/here/a.yaml")));
    }

    [Fact]
    public void What_the_world_refuses_exits_with_4_on_stderr()
    {
        _folder.Write("out/.regionrender/lock", "");
        using var otherBuild = File.Open(_folder.Of("out/.regionrender/lock"), FileMode.Open, FileAccess.Read, FileShare.None);
        var run = Build(Tree("a.yaml"), "--out", "out");
        Assert.Equal((ExitCode.World, ""), (run.Code, run.Out));
        Assert.Contains("error RR600", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_that_is_stopped_before_it_replaces_anything_exits_with_130_and_writes_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        var host = CommandRun.Host(_folder.Path, (_, _) =>
        {
            cancellation.Cancel();
            return new EstateCompilation(Tree("a.yaml"), []);
        });
        Assert.Equal(new CommandRun(ExitCode.Cancelled, "", "regionrender: stopped\n"), CommandRun.Of(host with { Cancellation = cancellation.Token }, "build", "estates/estate.yaml", "--out", "out"));
        Assert.False(File.Exists(_folder.Of("out/a.yaml")));
    }

    public void Dispose() => _folder.Dispose();

    private CommandRun Build(ManifestTree tree, params string[] arguments) => CommandRun.Of(
        CommandRun.Host(_folder.Path, (_, options) => new EstateCompilation(Compared(tree, options), []) { RenderingPath = "rendered/here" }),
        ["build", "estates/estate.yaml", .. arguments]);

    private CommandRun BuildText(string estate, params string[] arguments)
    {
        _folder.Write("estates/estate.yaml", estate);
        return CommandRun.Of(CommandRun.Host(_folder.Path), ["build", "estates/estate.yaml", "--out", "out", .. arguments]);
    }

    private static ManifestTree Compared(ManifestTree tree, CompilerOptions options) =>
        options.Previous?.Invoke(new RenderingSource("rendered/here", "https://git.example.com/fleet.git", "main")) is { } previous
            ? tree with { Replaces = LedgerFingerprint.Of(previous.InFolder ?? previous.Files) }
            : tree;

    private static string Lines(string text, string without) =>
        string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.Contains(without, StringComparison.Ordinal)).Select(line => line + "\n"));

    private static ManifestTree Tree(params string[] paths)
    {
        var ledger = new Ledger
        {
            Estate = "atlas",
            Management = "mgmt",
            K0rdentVersion = "1.11.4",
            Files = [.. paths.Select(Owned)],
        };
        var files = paths.Select(path => new RenderedFile(path, Content(path))).Concat(LedgerWriter.Write(ledger));
        return new ManifestTree([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], ledger);
    }

    private static LedgerFile Owned(string path)
    {
        ImmutableArray<LedgerObject> objects = path == "protected.yaml" ? [new LedgerObject(new ManifestId("", "Namespace", null, path), Protected: true, Path: null)] : [];
        return new LedgerFile(path, Convert.ToHexStringLower(SHA256.HashData(Content(path))), "mgmt", "flux-system/guardrails", objects);
    }

    private static byte[] Content(string path) => Encoding.UTF8.GetBytes($"# Generated by RegionRender from the estate 'atlas'. Do not edit.\n# {path}\n");
}
