using System.Text;
using RegionRender.Core;

namespace RegionRender.Storage.Tests;

/// <summary>Which rendering a new one is compared with. A rendering is one file here, <c>a.yaml</c>, that says whose it is.</summary>
public sealed class BaseRenderingTests : IDisposable
{
    private const string Url = "https://git.example.com/fleet.git";
    private readonly GitSandbox _git = new();

    public void Dispose() => _git.Dispose();

    [Fact]
    public void Outside_of_a_repository_it_is_the_folder()
    {
        _git.Write("out/a.yaml", "folder");

        AssertBase("folder", "out", Find("out"));
    }

    [Fact]
    public void A_folder_that_git_ignores_counts_as_outside()
    {
        _git.Init("work");
        _git.Write("work/.gitignore", "/out/\n");
        _git.Commit("work", "first");
        _git.Write("work/out/a.yaml", "folder");

        AssertBase("folder", "work/out", Find("work/out"));
    }

    [Fact]
    public void Before_the_first_commit_there_is_none()
    {
        _git.Init("work");
        _git.Write("work/rendered/a.yaml", "never committed");

        Assert.Empty(Find("work/rendered").Files.List(""));
    }

    [Fact]
    public void It_is_where_the_branch_that_flux_follows_was_left()
    {
        _git.Init("work");
        var merged = Commit("work", "merged");
        _git.Git("work", "switch", "--quiet", "-c", "feature");
        Commit("work", "feature");
        _git.Git("work", "switch", "--quiet", "main");
        Commit("work", "main went on");
        _git.Git("work", "switch", "--quiet", "feature");

        AssertBase("merged", $"{merged} of 'main'", Find("work/rendered"));
    }

    [Fact]
    public void An_emptied_folder_hides_nothing()
    {
        _git.Init("work");
        Commit("work", "merged");
        Directory.Delete(_git.Path("work/rendered"), recursive: true);

        Assert.Equal("merged", Text(Find("work/rendered")));
    }

    [Fact]
    public void What_was_pushed_counts_and_not_the_branch_of_that_name_here()
    {
        var pushed = MakeOrigin();
        _git.Clone("origin", "work");
        Commit("work", "not pushed yet");

        AssertBase("pushed", $"{pushed} of 'origin/main'", Find("work/rendered"));
    }

    [Fact]
    public void On_a_detached_head_it_is_the_same()
    {
        MakeOrigin();
        _git.Clone("origin", "work");
        _git.Git("work", "checkout", "--quiet", "--detach");
        Commit("work", "detached");

        Assert.Equal("pushed", Text(Find("work/rendered")));
    }

    [Fact]
    public void Of_several_remotes_the_one_that_flux_reads_counts()
    {
        MakeOrigin();
        _git.Clone("origin", "work");
        Commit("work", "pushed to fleet");
        _git.Git("work", "remote", "add", "fleet", "ssh://git@git.example.com:22/fleet");
        _git.Git("work", "update-ref", "refs/remotes/fleet/main", "HEAD");
        Commit("work", "not pushed yet");

        Assert.Equal("pushed to fleet", Text(Find("work/rendered")));
    }

    [Fact]
    public void In_a_linked_worktree_and_behind_a_link_it_is_the_same()
    {
        _git.Init("work");
        Commit("work", "merged");
        _git.Git("work", "worktree", "add", "--quiet", "../lin ked", "-b", "ünicode");
        Commit("lin ked", "feature");
        Directory.CreateSymbolicLink(_git.Path("here"), _git.Path("lin ked/rendered"));

        Assert.Equal("merged", Text(Find("here")));
    }

    [Fact]
    public void In_a_submodule_it_is_the_submodules()
    {
        MakeOrigin();
        _git.Init("work");
        _git.Git("work", "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "file://" + _git.Path("origin"), "fleet");
        _git.Commit("work", "with a submodule");

        Assert.Equal("pushed", Text(Find("work/fleet/rendered")));
    }

    [Fact]
    public void A_source_that_follows_no_branch_is_compared_with_the_default_branch_of_the_remote()
    {
        MakeOrigin();
        _git.Clone("origin", "work");
        Commit("work", "not pushed yet");

        Assert.Equal("pushed", Text(Find("work/rendered", branch: null)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("production")]
    public void Without_a_remote_the_head_stands_for_a_branch_that_is_not_there(string? branch)
    {
        _git.Init("work");
        var head = Commit("work", "head");

        AssertBase("head", $"{head} of 'HEAD'", Find("work/rendered", branch));
    }

    [Fact]
    public void A_branch_that_was_not_fetched_is_an_error()
    {
        MakeOrigin();
        _git.Clone("origin", "work");

        AssertRefused("RR6031", "the branch 'production', which Flux follows, is not in the Git repository of 'out'", () => Find("work/rendered", "production", "out"));
    }

    [Fact]
    public void A_shallow_clone_that_ends_too_early_is_an_error_and_one_that_reaches_far_enough_is_not()
    {
        MakeOrigin();
        _git.Git("origin", "switch", "--quiet", "-c", "feature");
        Commit("origin", "one");
        Commit("origin", "two");
        _git.Clone("origin", "shallow", "--depth=1", "--no-single-branch");

        AssertRefused("RR6031", "the history of the Git repository of 'out' ends before the commit that 'HEAD' and 'origin/main' have in common: the clone is shallow", () => Find("shallow/rendered", "main", "out"));
        _git.Git("shallow", "fetch", "--quiet", "--deepen=2");
        Assert.Equal("pushed", Text(Find("shallow/rendered")));
    }

    [Fact]
    public void Histories_without_a_commit_in_common_are_an_error()
    {
        _git.Init("work");
        Commit("work", "main");
        _git.Git("work", "switch", "--quiet", "--orphan", "other");
        Commit("work", "other");

        AssertRefused("RR6031", "'HEAD' and 'main' have no commit in common in the Git repository of 'out'", () => Find("work/rendered", "main", "out"));
    }

    [Fact]
    public void What_a_partial_clone_lacks_is_an_error()
    {
        MakeOrigin();
        _git.Git("origin", "config", "uploadpack.allowFilter", "true");
        _git.Clone("origin", "partial", "--filter=tree:0", "--no-checkout");

        AssertRefused("RR6030", "the Git repository of 'out' could not be read: objects of the revision are missing, as in a partial clone", () => Find("partial/rendered", "main", "out").Files.Read("a.yaml"));
    }

    [Fact]
    public void A_repository_that_is_somewhere_else_is_an_error()
    {
        _git.Write("work/.git", "gitdir: ../gone\n");

        AssertRefused("RR6030", "the Git repository of 'out' could not be read: its '.git' leads nowhere", () => Find("work/rendered", "main", "out"));
    }

    [Fact]
    public void A_folder_that_is_named_holds_a_rendering_or_nothing()
    {
        _git.Write("files/a.yaml", "no ledger");
        Directory.CreateDirectory(_git.Path("empty"));

        AssertRefused("RR6031", "'files' holds files and no rendering", () => BaseRendering.InFolder(_git.Path("out"), _git.Path("files"), "files"));
        Assert.Empty(BaseRendering.InFolder(_git.Path("out"), _git.Path("empty")).Files.List(""));
    }

    [Fact]
    public void A_revision_that_is_named_is_read_whatever_flux_follows()
    {
        _git.Init("work");
        var first = Commit("work", "first");
        Commit("work", "second");

        AssertBase("first", $"'{first}'", BaseRendering.AtRevision(_git.Path("work/rendered"), first));
        Assert.Null(BaseRendering.AtRevision(_git.Path("work/rendered"), "nowhere"));
    }

    [Theory]
    [InlineData("https://git.example.com/fleet.git", "ssh://git@git.example.com/fleet", true)]
    [InlineData("https://user:token@GIT.example.com/fleet/", "git@git.example.com:fleet.git", true)]
    [InlineData("ssh://git@git.example.com:2222/a/fleet.git", "https://git.example.com/a/fleet.git", true)]
    [InlineData("https://git.example.com/fleet.git", "https://git.example.com/other.git", false)]
    [InlineData("https://git.example.com/fleet.git", "https://other.example.com/fleet.git", false)]
    [InlineData("https://git.example.com/srv/fleet.git", "/srv/fleet.git", false)]
    public void Addresses_are_one_where_host_and_path_are(string left, string right, bool areOne) => Assert.Equal(areOne, GitAddress.AreOne(left, right));

    private string MakeOrigin()
    {
        _git.Init("origin");
        return Commit("origin", "pushed");
    }

    /// <summary>A commit whose rendering says what the commit is, and its name as messages show it.</summary>
    private string Commit(string folder, string text)
    {
        _git.Write($"{folder}/rendered/a.yaml", text);
        return _git.Commit(folder, text)[..7];
    }

    private PreviousRendering Find(string folder, string? branch = "main", string? display = null) =>
        BaseRendering.Find(_git.Path(folder), new RenderingSource("rendered", Url, branch), display ?? folder);

    private static string? Text(PreviousRendering? found) => found?.Files.Read("a.yaml") is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    private static void AssertBase(string text, string description, PreviousRendering? found) => Assert.Equal((text, description), (Text(found), found?.Description));

    private static void AssertRefused(string id, string message, Func<object?> read)
    {
        var failure = Assert.Throws<StorageException>(read);
        Assert.Equal((id, message), (failure.Rule.Id, failure.Message));
    }
}
