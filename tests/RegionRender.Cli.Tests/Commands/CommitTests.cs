namespace RegionRender.Cli.Tests.Commands;

/// <summary><c>build --commit</c>, with a real repository and the git that is installed.</summary>
public sealed class CommitTests : IDisposable
{
    private const string Cluster = "rendered/management/regions/eu-west/workloads/clusterdeployment.kcm-system.hello.yaml";

    private readonly GitSandbox _git = new();

    public CommitTests()
    {
        _git.Init("work");
        _git.Write("work/estate.yaml", Estates.Minimal);
        _git.Commit("work", "the estate");
    }

    public void Dispose() => _git.Dispose();

    [Fact]
    public void The_branch_that_is_checked_out_its_files_and_its_index_stay_in_step()
    {
        var run = Build();

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Out));
        Assert.Matches("^rendered is committed to 'main' as [0-9a-f]{7}, 26 files created, 0 changed, 0 removed, 0 unchanged; 18 created in 1 cluster and 2 regions; compared with [0-9a-f]{7} of 'main'\n$", run.Error);
        Assert.Equal("", _git.Git("work", "status", "--porcelain"));
        Assert.True(_git.Has("work/" + Cluster));
        Assert.Equal("", _git.Git("work", "fsck", "--strict", "--no-dangling"));
    }

    [Fact]
    public void Nothing_is_committed_when_nothing_has_changed()
    {
        Build();
        var commit = Head();
        var run = Build();

        Assert.StartsWith("rendered is up to date on 'main', 26 files", run.Error, StringComparison.Ordinal);
        Assert.Equal(commit, Head());
        Assert.Equal(ExitCode.Done, Build("--branch", "new").Code);
        Assert.NotEqual(0, _git.TryGit("work", "rev-parse", "--verify", "refs/heads/new").Code);
    }

    [Fact]
    public void A_first_commit_can_be_the_rendering()
    {
        _git.Init("empty");
        _git.Write("empty/estate.yaml", Estates.Minimal);

        Assert.Equal(ExitCode.Done, CommandRun.In(_git.Path("empty"), "build", "--commit").Code);
        Assert.Equal("1", _git.Git("empty", "rev-list", "--count", "HEAD"));
        Assert.Equal("?? estate.yaml", _git.Git("empty", "status", "--porcelain"));
    }

    [Fact]
    public void Trailers_name_the_estate_and_the_tool()
    {
        var source = Head();
        Build();

        Assert.Matches(
            $"^RegionRender-Source: {source}\nRegionRender-Estate: sha256:[0-9a-f]{{64}}\nRegionRender-Version: 0.1.0\nRegionRender-Profile: 1.11.4$",
            _git.Git("work", "log", "-1", "--format=%(trailers:only)").TrimEnd());
    }

    [Fact]
    public void An_estate_that_is_not_committed_is_no_revision_that_anybody_can_find()
    {
        var source = Head();
        _git.Write("work/estate.yaml", Estates.WithCluster("two"));
        Build();

        Assert.Equal($"{source}-dirty", _git.Git("work", "log", "-1", "--format=%(trailers:key=RegionRender-Source,valueonly)").TrimEnd());
    }

    [Fact]
    public void The_message_and_the_author_are_the_users()
    {
        Build("--message", "Add hello\n\nSigned-off-by: Ada <ada@example.com>", "--author", "Grace Hopper <grace@example.com>");

        Assert.Equal("Grace Hopper <grace@example.com> Ada Add hello", _git.Git("work", "log", "-1", "--format=%an <%ae> %cn %s"));
        Assert.StartsWith("Signed-off-by: Ada <ada@example.com>\nRegionRender-Source: ", _git.Git("work", "log", "-1", "--format=%(trailers:only)"), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_branch_is_written_from_memory_and_the_work_tree_stays_untouched()
    {
        var head = Head();
        var run = Build("--branch", "ünicode/new");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(("main", head, ""), (_git.Git("work", "branch", "--show-current"), Head(), _git.Git("work", "status", "--porcelain")));
        Assert.False(_git.Has("work/rendered"));
        Assert.Equal(head, _git.Git("work", "rev-parse", "ünicode/new^"));
        Assert.Contains("name: hello", _git.Git("work", "show", "ünicode/new:" + Cluster), StringComparison.Ordinal);
    }

    [Fact]
    public void A_commit_can_be_put_on_another_revision_unless_commits_would_be_lost()
    {
        var first = Head();
        _git.Commit("work", "second");
        Assert.Equal(ExitCode.Done, Build("--branch", "old", "--parent", first).Code);
        Assert.Equal(first, _git.Git("work", "rev-parse", "old^"));

        AssertRefused("RR6034", "'old' has commits that 'main' lacks", Build("--branch", "old", "--parent", "main"));
        AssertRefused("RR6034", "'main' is checked out, and 'HEAD~1' is not its tip", Build("--parent", "HEAD~1"));
    }

    [Fact]
    public void Without_a_branch_that_is_checked_out_one_is_to_be_named()
    {
        _git.Git("work", "checkout", "--quiet", "--detach");

        AssertRefused("RR6034", "no branch is checked out", Build());
        Assert.Equal(ExitCode.Done, Build("--branch", "main").Code);
        Assert.False(_git.Has("work/rendered"));
    }

    [Fact]
    public void A_branch_that_another_work_tree_has_is_refused_and_built_there()
    {
        _git.Git("work", "worktree", "add", "--quiet", "../lin ked", "-b", "side");

        AssertRefused("RR6034", "'side' is checked out in another work tree", Build("--branch", "side"));
        Assert.Equal(ExitCode.Done, CommandRun.In(_git.Path("lin ked"), "build", "--commit").Code);
        Assert.Equal("", _git.Git("lin ked", "status", "--porcelain"));
        Assert.Equal("1", _git.Git("work", "rev-list", "--count", "main..side"));
    }

    [Fact]
    public void A_bare_repository_is_written_from_memory()
    {
        _git.Git(".", "init", "--quiet", "--bare", "--initial-branch=main", "fleet.git");
        _git.Git("fleet.git", "config", "user.name", "Ada");
        _git.Git("fleet.git", "config", "user.email", "ada@example.com");

        Assert.Equal(ExitCode.Done, Build("--repository", "../fleet.git").Code);
        _git.Write("work/estate.yaml", Estates.WithCluster("two"));
        Assert.Equal(ExitCode.Done, Build("--repository", "../fleet.git").Code);
        Assert.Equal("2", _git.Git("fleet.git", "rev-list", "--count", "main"));
        Assert.Contains("name: two", _git.Git("fleet.git", "show", "main:" + Cluster.Replace("hello", "two", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_submodule_the_submodule_is_committed_to()
    {
        _git.Init("fleet");
        _git.Commit("fleet", "empty");
        _git.Git("work", "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "file://" + _git.Path("fleet"), "sub");
        _git.Git("work/sub", "config", "user.name", "Ada");
        _git.Git("work/sub", "config", "user.email", "ada@example.com");
        var outer = Head();

        Assert.Equal(ExitCode.Done, Build("--out", "sub/rendered").Code);
        Assert.Equal((outer, "2"), (Head(), _git.Git("work/sub", "rev-list", "--count", "HEAD")));
    }

    [Fact]
    public void What_others_staged_or_changed_is_left_alone_and_said()
    {
        _git.Write("work/notes.txt", "one\n");
        _git.Commit("work", "notes");
        _git.Write("work/notes.txt", "two\n");
        _git.Write("work/staged.txt", "staged\n");
        _git.Git("work", "add", "staged.txt");
        var run = Build();

        Assert.Contains("; left alone: 1 staged file, 1 file with unsaved changes", run.Error, StringComparison.Ordinal);
        Assert.Equal(" M notes.txt\nA  staged.txt", _git.Git("work", "status", "--porcelain"));
        Assert.DoesNotContain("notes.txt", _git.Git("work", "show", "--stat", "HEAD"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_rendered_file_that_was_edited_is_refused_committed_or_not(bool isCommitted)
    {
        Build();
        _git.Write("work/" + Cluster, _git.Read("work/" + Cluster) + "# by hand\n");
        if (isCommitted)
            _git.Commit("work", "by hand");
        var head = Head();
        _git.Write("work/estate.yaml", Estates.WithCluster("two"));

        Assert.Contains($"error RR6013: '{Cluster}' was changed by hand", Build().Out, StringComparison.Ordinal);
        Assert.Equal(isCommitted ? ExitCode.Refused : ExitCode.Done, Build("--branch", "other").Code);
        Assert.Equal(head, Head());
    }

    [Fact]
    public void A_hook_may_refuse_the_commit_and_change_its_message()
    {
        WriteHook("commit-msg", "echo 'Reviewed-by: a hook' >> \"$1\"");
        WriteHook("pre-commit", $"git diff --cached --name-only | grep -q {Cluster}");
        Assert.Equal(ExitCode.Done, Build().Code);
        Assert.EndsWith("Reviewed-by: a hook", _git.Git("work", "log", "-1", "--format=%B").TrimEnd(), StringComparison.Ordinal);

        var head = Head();
        WriteHook("pre-commit", "echo 'no commits on Fridays' >&2; exit 1");
        _git.Write("work/estate.yaml", Estates.WithCluster("two"));
        AssertRefused("RR6032", "'git hook' failed in the repository of 'rendered': no commits on Fridays", Build());
        Assert.Equal((head, " M estate.yaml"), (Head(), _git.Git("work", "status", "--porcelain")));
    }

    [Fact]
    public void A_commit_is_signed_where_the_user_signs_commits()
    {
        // Where the program is missing, tests/run.sh says that this was not tested.
        if (!SshKey.TryMake(_git.Path("key")))
            return;
        foreach (var (name, value) in new[] { ("gpg.format", "ssh"), ("user.signingkey", _git.Path("key.pub")), ("gpg.ssh.allowedSignersFile", _git.Path("signers")), ("commit.gpgsign", "true") })
            _git.Git("work", "config", name, value);
        _git.Write("signers", "ada@example.com " + _git.Read("key.pub"));

        Assert.Equal(ExitCode.Done, Build().Code);
        Assert.Equal("G", _git.Git("work", "log", "-1", "--format=%G?"));
    }

    [Fact]
    public void A_repository_that_can_not_be_committed_to_in_process_is_refused_with_the_way_out()
    {
        _git.Init("sha256", "--object-format=sha256");
        _git.Write("sha256/estate.yaml", Estates.Minimal);
        AssertRefused("RR6030", "build into a folder, and commit with git", CommandRun.In(_git.Path("sha256"), "build", "--commit"));

        _git.Git("work", "config", "uploadpack.allowFilter", "true");
        _git.Clone("work", "partial", "--filter=blob:none");
        AssertRefused("RR6034", "its repository is a partial clone", CommandRun.In(_git.Path("partial"), "build", "--commit"));
    }

    [Theory]
    [InlineData("'--branch' is for a commit", "--branch", "x")]
    [InlineData("'--push' is for a commit", "--push")]
    [InlineData("'--check' writes nothing, and '--commit' does", "--commit", "--check")]
    [InlineData("'-x' can't be the name of a branch", "--commit", "--branch=-x")]
    [InlineData("'a..b' can't be the name of a branch", "--commit", "--branch", "a..b")]
    [InlineData("'Ada' is no author", "--commit", "--author", "Ada")]
    [InlineData("the message of the commit is empty", "--commit", "--message", " ")]
    [InlineData("there is no Git revision 'nowhere'", "--commit", "--parent", "nowhere")]
    [InlineData("there is no remote 'nowhere'", "--commit", "--push", "nowhere")]
    [InlineData("'--out' and '--repository' both say where the rendering goes", "--commit", "--out", "x", "--repository", ".")]
    public void Wrong_options_are_wrong_usage(string message, params string[] arguments)
    {
        var run = CommandRun.In(_git.Path("work"), ["build", .. arguments]);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.StartsWith($"regionrender: {message}\n", run.Error, StringComparison.Ordinal);
    }

    private CommandRun Build(params string[] arguments) => CommandRun.In(_git.Path("work"), ["build", "--commit", .. arguments]);

    private string Head() => _git.Git("work", "rev-parse", "HEAD");

    private void WriteHook(string name, string script)
    {
        var path = $"work/.git/hooks/{name}";
        _git.Write(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_git.Path(path), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void AssertRefused(string id, string message, CommandRun run)
    {
        Assert.Equal((ExitCode.World, ""), (run.Code, run.Out));
        Assert.Contains($"error {id}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
