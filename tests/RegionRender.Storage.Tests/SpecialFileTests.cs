using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Storage.Tests;

/// <summary>A pipe, a socket or a device in the place of a file is refused by name, and never waited for.</summary>
public sealed class SpecialFileTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Renderings.Platform)]
    [InlineData(Renderings.Layer)]
    [InlineData(".gitattributes")]
    [InlineData(".regionrender/meta.json")]
    [InlineData(".regionrender/management.json")]
    [InlineData(".regionrender/.gitignore")]
    [InlineData(".regionrender/pending.json")]
    [InlineData(".regionrender/lock")]
    public void A_pipe_in_the_rendering_is_refused(string path)
    {
        Write(Renderings.Small);
        _folder.MakePipe("out/" + path);

        AssertRefused(() => Write(Renderings.Small), path, "is a pipe");
    }

    [Fact]
    public void A_pipe_in_the_place_of_a_file_that_goes_is_refused()
    {
        Write(Renderings.Small);
        _folder.MakePipe("out/" + Renderings.Region);

        AssertRefused(() => Write(Renderings.Small.Without(Renderings.Region)), Renderings.Region, "is a pipe");
    }

    [Fact]
    public void A_pipe_in_the_place_of_an_empty_file_is_refused()
    {
        var tree = Renderings.Small.WithExtra("management/platform/empty.yaml", "");
        Write(tree);
        _folder.MakePipe("out/management/platform/empty.yaml");

        AssertRefused(() => Write(tree), "management/platform/empty.yaml", "is a pipe");
    }

    [Fact]
    public void A_socket_in_the_rendering_is_refused()
    {
        Write(Renderings.Small);
        using var socket = _folder.MakeSocket("out/" + Renderings.Platform);

        AssertRefused(() => Write(Renderings.Small), Renderings.Platform, "is a socket");
    }

    [Fact]
    public void A_pipe_among_source_files_is_named_and_not_read()
    {
        _folder.Write("estate/x.yaml", "x");
        _folder.MakePipe("estate/pipe.yaml");
        File.CreateSymbolicLink(_folder.Path("estate/link.yaml"), "pipe.yaml");
        var files = new DiskSourceFiles(_folder.Path("estate"), "estate");

        var failure = Assert.Throws<StorageException>(() => Promptly(() => files.Read("pipe.yaml")));

        Assert.Equal(("RR6001", "'estate/pipe.yaml' could not be read: it is a pipe"), (failure.Rule.Id, failure.Message));
        SourceObstacle[] obstacles = [new("link.yaml", "is a link to what is a pipe"), new("pipe.yaml", "is a pipe")];
        Assert.Equal(obstacles, Promptly(() => files.Obstacles("").OrderBy(item => item.Path, StringComparer.Ordinal).ToArray()));
        Assert.Equal([obstacles[1]], Promptly(() => files.Obstacles("pipe.yaml").ToArray()));
    }

    [Fact]
    public void A_device_is_told_from_an_empty_file()
    {
        _folder.Write("empty", "");

        Assert.Equal("is a device", SpecialFile.Kind("/dev/null"));
        Assert.Null(SpecialFile.Kind(_folder.Path("empty")));
        Assert.Null(SpecialFile.Kind(_folder.Path("nowhere")));
    }

    private void AssertRefused(Func<FolderComparison> build, string path, string kind)
    {
        var finding = Promptly(() =>
        {
            try
            {
                return Assert.Single(build().Diagnostics);
            }
            catch (StorageException failure)
            {
                return failure.Diagnostic;
            }
        });

        Assert.Equal(("RR6019", $"'{_folder.Path("out/" + path)}' {kind}, and a build opens plain files only"), (finding.Id, finding.Message));
    }

    private static T Promptly<T>(Func<T> action)
    {
        var task = Task.Run(action);
        Assert.True(Task.WhenAny(task, Task.Delay(Patience)).GetAwaiter().GetResult() == task, "It waits for the other side of a pipe");
        return task.GetAwaiter().GetResult();
    }

    private FolderComparison Write(ManifestTree tree) => RenderingFolder.Write(_folder.Path("out"), tree.ComparedWith(_folder.Path("out")));
}
