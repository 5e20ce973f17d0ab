namespace RegionRender.Cli.Tests.Commands;

/// <summary>What <c>build</c> refuses as a change is decided against the base; what it writes, against the folder.</summary>
public sealed class BuildBaseTests : IDisposable
{
    private static readonly string Estate = Estates.Minimal;
    private static readonly string Renamed = Estate.Replace("name: hello", "name: hallo", StringComparison.Ordinal);

    private readonly GitSandbox _git = new();

    public BuildBaseTests()
    {
        _git.Init("work");
        _git.Write("work/estate.yaml", Estate);
    }

    public void Dispose() => _git.Dispose();

    [Fact]
    public void A_cluster_that_was_never_merged_may_be_renamed()
    {
        _git.Commit("work", "before the first rendering");
        Assert.Equal(ExitCode.Done, Build(Estate).Code);
        Assert.Equal(ExitCode.Done, Build(Renamed).Code);
        Assert.True(_git.Has("work/rendered/management/regions/eu-west/workloads/clusterdeployment.kcm-system.hallo.yaml"));
        Assert.False(_git.Has("work/rendered/management/regions/eu-west/workloads/clusterdeployment.kcm-system.hello.yaml"));
    }

    [Fact]
    public void A_cluster_that_was_merged_may_not_whatever_the_folder_holds()
    {
        Build(Estate);
        _git.Commit("work", "merged");
        Directory.Delete(_git.Path("work/rendered"), recursive: true);

        var run = Build(Renamed);
        Assert.Equal(ExitCode.Refused, run.Code);
        Assert.Contains("error RR6101: ", run.Out, StringComparison.Ordinal);
        Assert.Matches("^rendered is not written; compared with [0-9a-f]{7} of 'main'; [0-9]+ errors?\n$", run.Error);
        Assert.False(_git.Has("work/rendered"));
    }

    [Theory]
    [InlineData("main")]
    [InlineData("../saved")]
    public void Another_base_can_be_named(string name)
    {
        Build(Estate);
        _git.Commit("work", "merged");
        Directory.Move(_git.Path("work/rendered"), _git.Path("saved"));
        _git.Git("work", "switch", "--quiet", "--orphan", "other");
        _git.Write("work/estate.yaml", Renamed);
        _git.Commit("work", "nothing in common");

        Assert.Equal(ExitCode.World, Build(Renamed).Code);
        Assert.Equal(ExitCode.Refused, Build(Renamed, "--base", name).Code);
    }

    [Fact]
    public void A_base_that_is_neither_a_folder_nor_a_revision_is_wrong_usage()
    {
        var run = Build(Estate, "--base", "nowhere");
        Assert.Equal((ExitCode.Usage, "regionrender: there is no folder and no Git revision 'nowhere'\n  name what the rendering is compared with: a folder, a branch, a tag or a commit\n"), (run.Code, run.Error));
    }

    [Fact]
    public void A_check_compares_with_the_folder_as_ever()
    {
        Build(Estate);
        _git.Commit("work", "merged");
        Assert.Equal(ExitCode.Done, Build(Estate, "--check").Code);
        File.Delete(_git.Path("work/rendered/clusters/mgmt/layers.yaml"));
        Assert.Equal((ExitCode.Differences, "created clusters/mgmt/layers.yaml\n"), Build(Estate, "--check") is var run ? (run.Code, run.Out) : default);
    }

    private CommandRun Build(string estate, params string[] arguments)
    {
        _git.Write("work/estate.yaml", estate);
        return CommandRun.In(_git.Path("work"), ["build", .. arguments]);
    }
}
