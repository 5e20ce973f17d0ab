using RegionRender.Core.Trees;

namespace RegionRender.Storage.Tests;

/// <summary>What the world refuses is a <see cref="StorageException"/> with the path as the user knows it.</summary>
public sealed class WorldTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_build_at_the_same_time_is_turned_away()
    {
        Write(Renderings.Small);
        var before = _folder.Snapshot("out");
        using (File.Open(_folder.Path("out/.regionrender/lock"), FileMode.Open, FileAccess.Read, FileShare.None))
        {
            var failure = Assert.Throws<StorageException>(() => Write(Renderings.Small.With(Renderings.Platform, "new\n")));

            Assert.Equal("RR6003", failure.Rule.Id);
            Assert.Equal($"another build is writing '{_folder.Path("out")}'", failure.Message);
        }

        Assert.Equal(before, _folder.Snapshot("out"));
        Assert.Empty(Write(Renderings.Small.With(Renderings.Platform, "new\n")).Diagnostics);
    }

    [Fact]
    public void A_folder_that_nobody_may_create_is_said_by_its_name()
    {
        // Of Linux's own file systems one where not even root may create folders.
        if (!Directory.Exists("/proc/self"))
            return;
        var failure = Assert.Throws<StorageException>(() => RenderingFolder.Write("/proc/self/rendered", Renderings.Small));

        Assert.Equal("RR6002", failure.Rule.Id);
        Assert.StartsWith("'/proc/self/rendered/.regionrender' could not be written: ", failure.Message);
    }

    [Theory]
    [InlineData("create", 28, "the disk is full")]
    [InlineData("move", 30, "the file system is read-only")]
    [InlineData("move", 122, "the disk quota is exceeded")]
    [InlineData("create", 11, "another program has it open")]
    [InlineData("move", 5, "Input/output error")]
    public void What_the_system_refuses_is_said_in_words_without_absolute_paths(string operation, int error, string reason)
    {
        var disk = new Disk(_folder.Root, "out", (what, path) =>
        {
            if (what == operation)
                throw new IOException($"Input/output error : '{path}'", error);
        });

        var failure = Assert.Throws<StorageException>(() => Change(disk, operation));

        Assert.Equal($"'out/x.yaml' could not be written: {reason}", failure.Message);
    }

    [Fact]
    public void A_full_disk_leaves_the_rendering_and_no_temporary_files()
    {
        Write(Renderings.Small);
        var before = _folder.Snapshot("out");
        var build = new FolderBuild(_folder.Path("out"), null, beforeChange: (operation, path) =>
        {
            if (operation == "create" && path.EndsWith("region.eu.yaml", StringComparison.Ordinal))
                throw new IOException("No space left on device", 28);
        });

        var tree = Renderings.Small.With(Renderings.Platform, "new\n").With(Renderings.Region, "new\n");
        Assert.Throws<StorageException>(() => build.Write(tree.ComparedWith(_folder.Path("out"))));

        Assert.Equal(before, _folder.Snapshot("out"));
    }

    [Fact]
    public void A_folder_that_may_not_be_written_stays_as_it_is()
    {
        Write(Renderings.Small);
        if (OperatingSystem.IsWindows() || IsRoot())
            return;
        File.SetUnixFileMode(_folder.Path("out/.regionrender"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.Empty(Write(Renderings.Small).Diagnostics);
            Assert.Equal("RR6002", Assert.Throws<StorageException>(() => Write(Renderings.Small.With(Renderings.Platform, "new\n"))).Rule.Id);
            Assert.Equal(Renderings.Marked("kind: Management\n"), _folder.Read("out/" + Renderings.Platform));
        }
        finally
        {
            File.SetUnixFileMode(_folder.Path("out/.regionrender"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static bool IsRoot() => Environment.UserName == "root";

    private static void Change(Disk disk, string operation)
    {
        if (operation == "create")
            disk.Create("x.yaml", default);
        else
            disk.Move("y.yaml", "x.yaml");
    }

    private FolderComparison Write(ManifestTree tree) => RenderingFolder.Write(_folder.Path("out"), tree.ComparedWith(_folder.Path("out")));
}
