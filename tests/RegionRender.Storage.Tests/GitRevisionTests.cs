using System.Diagnostics;
using System.Text;

namespace RegionRender.Storage.Tests;

public sealed class GitRevisionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public GitRevisionTests()
    {
        Git("init", "--quiet", "--initial-branch=main");
        _folder.Write("rendered/a.yaml", "first\n");
        _folder.Write("rendered/deep/ü b.yaml", "spaced\n");
        _folder.Write("other/c.yaml", "outside\n");
        Git("add", ".");
        Git("-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false", "commit", "--quiet", "-m", "first");
        _folder.Write("rendered/a.yaml", "second\n");
    }

    [Fact]
    public void The_files_of_the_folder_are_those_of_the_revision()
    {
        var files = GitRevision.Read(_folder.Path("rendered"), "main");

        Assert.NotNull(files);
        Assert.Equal(["a.yaml", "deep/ü b.yaml"], files.List("").Order(StringComparer.Ordinal));
        Assert.Equal("first\n", Encoding.UTF8.GetString(files.Read("a.yaml") ?? []));
        Assert.Equal("spaced\n", Encoding.UTF8.GetString(files.Read("deep/ü b.yaml") ?? []));
    }

    [Fact]
    public void At_the_root_all_files_count() => Assert.Equal(3, GitRevision.Read(_folder.Root, "HEAD")?.List("").Count());

    [Theory]
    [InlineData("nowhere")]
    [InlineData("--help")]
    [InlineData("")]
    [InlineData("main:rendered/a.yaml")]
    public void What_is_no_revision_gives_nothing(string revision) => Assert.Null(GitRevision.Read(_folder.Path("rendered"), revision));

    public void Dispose() => _folder.Dispose();

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.Root });
        Assert.NotNull(git);
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
