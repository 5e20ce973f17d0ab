using System.Diagnostics;
using System.Text;
using RegionRender.Syntax;

namespace RegionRender.Storage.Tests;

public sealed class GitRevisionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public GitRevisionTests()
    {
        _folder.Write("repository/rendered/a.yaml", "first\n");
        _folder.Write("repository/rendered/deep/ü b.yaml", "spaced\n");
        _folder.Write("repository/other/c.yaml", "outside\n");
        File.CreateSymbolicLink(_folder.Path("repository/rendered/link.yaml"), "a.yaml");
        Git("repository", "init", "--quiet", "--initial-branch=main");
        Git("repository", "add", ".");
        Commit("first");
        Git("repository", "-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "tag.gpgsign=false", "tag", "-a", "v1", "-m", "one");
        _folder.Write("repository/rendered/a.yaml", "second\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("main")]
    [InlineData("HEAD")]
    [InlineData("v1")]
    public void The_files_of_the_folder_are_those_of_the_revision(string revision)
    {
        var files = Read("repository/rendered", revision);

        Assert.NotNull(files);
        Assert.Equal(["a.yaml", "deep/ü b.yaml"], files.List("").Order(StringComparer.Ordinal));
        Assert.Equal("first\n", Text(files, "a.yaml"));
        Assert.Equal("spaced\n", Text(files, "deep/ü b.yaml"));
    }

    [Fact]
    public void At_the_root_all_files_count() => Assert.Equal(3, Read("repository", "HEAD")?.List("").Count());

    [Fact]
    public void A_folder_that_the_revision_does_not_have_is_empty()
    {
        _folder.Write("repository/new/x.yaml", "x");

        Assert.Empty(Read("repository/new", "main")?.List("") ?? ["none"]);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("--help")]
    [InlineData("")]
    [InlineData("main:rendered/a.yaml")]
    [InlineData("main^{tree}")]
    [InlineData("main~1")]
    [InlineData("main^{x")]
    [InlineData("..")]
    public void What_is_no_revision_gives_nothing(string revision) => Assert.Null(Read("repository/rendered", revision));

    [Fact]
    public void Without_a_repository_there_is_nothing()
    {
        _folder.Write("elsewhere/x.yaml", "x");

        Assert.Null(Read("elsewhere", "main"));
    }

    [Theory]
    [InlineData("elsewhere/.git/x")]
    [InlineData("elsewhere/.git")]
    public void What_only_looks_like_a_repository_gives_nothing(string path)
    {
        _folder.Write("elsewhere/x.yaml", "x");
        _folder.Write(path, "gitdir: nowhere");

        Assert.Null(Read("elsewhere", "main"));
    }

    [Fact]
    public void A_bare_repository_is_read_whole()
    {
        Git(".", "clone", "--quiet", "--bare", "repository", "bare.git");

        Assert.Equal("first\n", Text(Read("bare.git", "main"), "rendered/a.yaml"));
    }

    [Fact]
    public void A_linked_worktree_and_a_folder_behind_a_link_are_read()
    {
        Git("repository", "worktree", "add", "--quiet", "../linked", "-b", "work");
        Directory.CreateSymbolicLink(_folder.Path("here"), _folder.Path("linked/rendered"));

        Assert.Equal("first\n", Text(Read("linked/rendered", "main"), "a.yaml"));
        Assert.Equal("first\n", Text(Read("here", "work"), "a.yaml"));
    }

    [Fact]
    public void A_shallow_clone_is_read_as_far_as_it_goes()
    {
        Git("repository", "add", ".");
        Commit("second");
        Git(".", "clone", "--quiet", "--depth=1", "file://" + _folder.Path("repository"), "shallow");

        Assert.Equal("second\n", Text(Read("shallow/rendered", "HEAD"), "a.yaml"));
        Assert.Null(Read("shallow/rendered", "HEAD~1"));
    }

    [Fact]
    public void Submodules_are_passed_over()
    {
        Git(".", "clone", "--quiet", "repository", "other");
        Git("repository", "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", _folder.Path("other"), "rendered/sub");
        Commit("submodule");

        Assert.Equal(["a.yaml", "deep/ü b.yaml"], Read("repository/rendered", "HEAD")?.List("").Order(StringComparer.Ordinal).ToArray() ?? []);
        Assert.Equal("first\n", Text(Read("repository/rendered/sub/rendered", "HEAD"), "a.yaml"));
    }

    [Fact]
    public void A_repository_with_other_digests_is_refused_with_the_way_out()
    {
        _folder.Write("sha256/x.yaml", "x");
        Git("sha256", "init", "--quiet", "--object-format=sha256");

        AssertRefused("sha256", "its objects have a format other than SHA-1");
    }

    [Fact]
    public void A_partial_clone_without_the_blobs_is_refused_with_the_way_out()
    {
        Git("repository", "config", "uploadpack.allowFilter", "true");
        Git(".", "clone", "--quiet", "--filter=blob:none", "--no-checkout", "file://" + _folder.Path("repository"), "partial");

        AssertRefused("partial", "objects of the revision are missing, as in a partial clone");
    }

    [Fact]
    public void The_repository_of_another_user_is_refused_where_git_refuses_it()
    {
        // Only root can give a folder to somebody else, and a user's own configuration may trust every folder.
        if (Environment.UserName != "root" || Run(".", "chown", "-R", "65534:65534", "repository") != 0 || Run("repository", "git", "rev-parse", "--quiet", "HEAD") == 0)
            return;

        AssertRefused("repository", "it belongs to another user, and 'safe.directory' of your Git does not name it");
    }

    [Fact]
    public void A_configuration_runs_nothing_and_leads_nowhere_else()
    {
        _folder.Write("elsewhere/a.yaml", "elsewhere\n");
        _folder.Write("repository/.git/info/attributes", "* filter=evil diff=evil\n");
        foreach (var name in new[] { "filter.evil.smudge", "filter.evil.clean", "diff.evil.textconv", "core.fsmonitor", "core.sshCommand", "core.pager" })
            Git("repository", "config", name, "touch " + _folder.Path("ran"));
        Git("repository", "config", "core.worktree", _folder.Path("elsewhere"));

        Assert.Equal("first\n", Text(Read("repository/rendered", "main"), "a.yaml"));
        Assert.False(_folder.Has("ran"));
    }

    private ISourceFiles? Read(string folder, string revision) => GitRevision.Read(_folder.Path(folder), revision, folder);

    private static string? Text(ISourceFiles? files, string path) => files?.Read(path) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    private void AssertRefused(string folder, string reason)
    {
        var failure = Assert.Throws<StorageException>(() => Read(folder, "HEAD")?.Read("rendered/a.yaml"));

        Assert.Equal(("RR6030", $"the Git repository of '{folder}' could not be read: {reason}"), (failure.Rule.Id, failure.Message));
    }

    private void Commit(string message) => Git("repository", "-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false", "commit", "--quiet", "-am", message);

    private void Git(string folder, params string[] arguments) => Assert.Equal(0, Run(folder, "git", arguments));

    private int Run(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.Path(folder) });
        Assert.NotNull(process);
        process.WaitForExit();
        return process.ExitCode;
    }
}
