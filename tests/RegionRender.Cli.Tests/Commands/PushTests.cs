namespace RegionRender.Cli.Tests.Commands;

/// <summary><c>build --commit --push</c> with a bare remote, and somebody else who pushes to it too.</summary>
public sealed class PushTests : IDisposable
{
    private readonly GitSandbox _git = new();

    public PushTests()
    {
        _git.Git(".", "init", "--quiet", "--bare", "--initial-branch=main", "remote.git");
        _git.Clone("remote.git", "work");
        _git.Git("work", "symbolic-ref", "HEAD", "refs/heads/main");
        _git.Write("work/estate.yaml", Estates.Minimal);
        _git.Commit("work", "the estate");
        _git.Git("work", "push", "--quiet", "origin", "main");
        _git.Clone("remote.git", "other");

        // Equal commits of one second would be one commit.
        _git.Git("other", "config", "user.name", "Grace");
    }

    public void Dispose() => _git.Dispose();

    [Fact]
    public void A_change_goes_round_with_a_second_writer_in_between()
    {
        Assert.Matches("^rendered is committed to 'main' as [0-9a-f]{7}, pushed to 'origin', 26 files created", Build("work").Error);
        Assert.Equal(Remote(), _git.Git("work", "rev-parse", "HEAD"));

        // The second writer renders a newer estate.
        _git.Git("other", "pull", "--quiet");
        _git.Write("other/estate.yaml", Estates.WithCluster("two"));
        _git.Commit("other", "one more cluster");
        Assert.Equal(ExitCode.Done, Build("other").Code);

        // The first one does not know it yet, and must not undo it.
        var newer = Remote();
        _git.Write("work/estate.yaml", Estates.WithCluster("three"));
        AssertRefused("does not follow", "git pull origin main", Build("work"));
        Assert.Equal(newer, Remote());

        _git.Git("work", "checkout", "--quiet", "estate.yaml");
        _git.Git("work", "reset", "--quiet", "--hard", "HEAD~1");
        _git.Git("work", "pull", "--quiet");
        Assert.Equal(ExitCode.Done, CommandRun.In(_git.Path("work"), "build", "--check").Code);
        Assert.Equal(ExitCode.Done, Build("work").Code);
        Assert.Equal("", _git.Git("remote.git", "fsck", "--strict", "--no-dangling"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void On_a_rendering_of_what_this_estate_follows_it_is_rendered_again(bool isCheckedOut)
    {
        Assert.Equal(ExitCode.Done, Build("other").Code);
        var theirs = Remote();
        if (!isCheckedOut)
            _git.Git("work", "switch", "--quiet", "-c", "elsewhere");
        var run = Build("work", isCheckedOut ? [] : ["--branch", "main"]);

        Assert.Equal((ExitCode.Done, theirs), (run.Code, Remote()));
        Assert.StartsWith("rendered is up to date on 'main', pushed to 'origin', 26 files", run.Error, StringComparison.Ordinal);
        Assert.Equal(theirs, _git.Git("work", "rev-parse", "main"));
        Assert.Equal("", _git.Git("work", "status", "--porcelain"));
    }

    [Fact]
    public void A_newer_estate_is_rendered_on_top_of_an_older_one()
    {
        MakeFleet();
        _git.Clone("fleet.git", "fleet");
        _git.Write("work/estate.yaml", Estates.WithCluster("two"));
        _git.Commit("work", "one more cluster");
        Assert.Equal(ExitCode.Done, Build("other", "--out", "../slow/rendered").Code);
        var older = Tip("fleet.git");

        Assert.Equal(ExitCode.Done, Build("work", "--out", "../fleet/rendered").Code);
        Assert.Equal(older, _git.Git("fleet.git", "rev-parse", "main^"));
        Assert.Equal(Tip("fleet.git"), _git.Git("fleet", "rev-parse", "HEAD"));
        Assert.Equal("", _git.Git("fleet", "status", "--porcelain"));
    }

    [Fact]
    public void An_older_estate_is_not_rendered_on_top_of_a_newer_one()
    {
        MakeFleet();
        _git.Clone("fleet.git", "fleet");
        _git.Write("work/estate.yaml", Estates.WithCluster("two"));
        _git.Commit("work", "one more cluster");
        Assert.Equal(ExitCode.Done, Build("work", "--out", "../fleet/rendered").Code);
        var newer = Tip("fleet.git");

        var run = Build("other", "--out", "../slow/rendered");
        AssertRefused("its last build rendered '", "which the repository of the estate does not have", run);
        _git.Git("other", "fetch", "--quiet", _git.Path("work"), "main");
        AssertRefused("its last build rendered '", "' does not follow", Build("other", "--out", "../slow/rendered"));
        Assert.Equal(newer, Tip("fleet.git"));
    }

    [Fact]
    public void A_commit_by_hand_on_the_remote_is_not_rendered_over()
    {
        _git.Write("other/notes.txt", "notes");
        _git.Commit("other", "notes");
        _git.Git("other", "push", "--quiet", "origin", "main");
        var before = Remote();

        AssertRefused("its last commit was not made by a build", "git pull origin main", Build("work"));
        Assert.Equal(before, Remote());
    }

    [Fact]
    public void What_is_not_pushed_yet_and_not_made_by_a_build_is_not_given_up()
    {
        Assert.Equal(ExitCode.Done, Build("other").Code);
        _git.Write("work/notes.txt", "notes");
        var notes = _git.Commit("work", "notes");

        AssertRefused($"'{notes[..7]}', which was not made by a build, is not pushed yet", "git pull origin main", Build("work"));
        Assert.Equal(notes, _git.Git("work", "rev-parse", "HEAD~1"));
    }

    [Fact]
    public void A_push_that_failed_is_made_good_by_the_next_build()
    {
        _git.Git("work", "remote", "set-url", "origin", _git.Path("gone.git"));
        AssertRefused("'git push' failed in the repository of 'rendered'", "", Build("work"));
        _git.Git("work", "remote", "set-url", "origin", _git.Path("remote.git"));

        Assert.StartsWith("rendered is up to date on 'main', pushed to 'origin'", Build("work").Error, StringComparison.Ordinal);
        Assert.Equal(Remote(), _git.Git("work", "rev-parse", "HEAD"));
    }

    [Fact]
    public void A_lock_that_a_killed_push_left_at_the_remote_is_named()
    {
        _git.Write("remote.git/refs/heads/main.lock", "");

        AssertRefused("is locked by 'main.lock'", "delete the file and build again", Build("work"));
    }

    [Fact]
    public void A_new_branch_is_pushed_for_review()
    {
        Assert.Equal(ExitCode.Done, Build("work", "--branch", "rendering/hello").Code);
        Assert.Equal(_git.Git("work", "rev-parse", "rendering/hello"), _git.Git("remote.git", "rev-parse", "rendering/hello"));
    }

    [Fact]
    public void From_a_shallow_clone_it_is_pushed_too()
    {
        _git.Clone("remote.git", "shallow", "--depth=1");

        Assert.Equal(ExitCode.Done, Build("shallow").Code);
        Assert.Equal("2", _git.Git("remote.git", "rev-list", "--count", "main"));
    }

    [Fact]
    public void Without_a_remote_there_is_nowhere_to_push_to()
    {
        _git.Git("work", "remote", "remove", "origin");

        AssertRefused("its repository has no remote to push to", "--push REMOTE", Build("work"));
    }

    /// <summary>A repository of renderings alone, and a clone of it whose owner is slow.</summary>
    private void MakeFleet()
    {
        _git.Git(".", "init", "--quiet", "--bare", "--initial-branch=main", "fleet.git");
        _git.Clone("fleet.git", "slow");
        _git.Git("slow", "symbolic-ref", "HEAD", "refs/heads/main");
        _git.Write("slow/README.md", "renderings");
        _git.Commit("slow", "nothing yet");
        _git.Git("slow", "push", "--quiet", "origin", "main");
    }

    private CommandRun Build(string folder, params string[] arguments) => CommandRun.In(_git.Path(folder), ["build", "--commit", "--push", .. arguments]);

    private string Remote() => Tip("remote.git");

    private string Tip(string repository) => _git.Git(repository, "rev-parse", "main");

    private static void AssertRefused(string reason, string hint, CommandRun run)
    {
        Assert.Equal((ExitCode.World, ""), (run.Code, run.Out));
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Contains(hint, run.Error, StringComparison.Ordinal);
    }
}
