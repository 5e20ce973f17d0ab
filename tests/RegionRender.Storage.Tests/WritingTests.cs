using RegionRender.Core.Trees;

namespace RegionRender.Storage.Tests;

public sealed class WritingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_first_build_creates_the_whole_tree()
    {
        var result = Write(Renderings.Small);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(Renderings.Small.Files.Select(file => file.Path), result.Created);
        Assert.Equal(Renderings.Small.Expected(), _folder.Snapshot("out"));
    }

    [Fact]
    public void A_second_build_touches_nothing()
    {
        Write(Renderings.Small);
        var before = Times();

        var result = Write(Renderings.Small);

        Assert.True(result.IsUpToDate);
        Assert.Equal(Renderings.Small.Files.Length, result.Unchanged);
        Assert.Equal(before, Times());
    }

    [Fact]
    public void A_build_touches_only_what_changed()
    {
        Write(Renderings.Small);
        var before = Times();

        var result = Write(Renderings.Small.With(Renderings.Platform, "kind: Management # two\n"));

        Assert.Equal([".regionrender/management.json", Renderings.Platform], result.Changed.AsEnumerable());
        Assert.Empty(result.Created);
        Assert.Empty(result.Removed);
        var after = Times();
        Assert.Equal(result.Changed, before.Keys.Where(path => before[path] != after[path] && File.Exists(_folder.Path("out/" + path))).Order(StringComparer.Ordinal));
        Assert.Equal(Renderings.Marked("kind: Management # two\n"), _folder.Read("out/" + Renderings.Platform));
    }

    [Fact]
    public void Obsolete_files_go_and_the_folders_that_this_leaves_empty_with_the_regions_ledger()
    {
        Write(Renderings.Small);
        var smaller = Renderings.Small.Without(Renderings.Region);

        var result = Write(smaller);

        Assert.Equal([".regionrender/regions/eu.json", Renderings.Region], result.Removed.AsEnumerable());
        Assert.Equal(smaller.Expected(), _folder.Snapshot("out"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1000)]
    public void A_build_that_is_stopped_while_it_prepares_leaves_the_old_rendering_and_no_temporary_files(int files)
    {
        Write(Renderings.Small);
        var before = _folder.Snapshot("out");
        var tree = Enumerable.Range(0, files).Aggregate(Renderings.Small, (rendering, i) => rendering.With($"management/addons/{i:0000}.yaml", "new\n"));
        using var cancellation = new CancellationTokenSource();
        var created = 0;
        var build = new FolderBuild(_folder.Path("out"), null, beforeChange: (operation, _) =>
        {
            if (operation == "create" && Interlocked.Increment(ref created) == files / 2)
                cancellation.Cancel();
        });

        Assert.ThrowsAny<OperationCanceledException>(() => build.Write(tree.ComparedWith(_folder.Path("out")), cancellation.Token));

        Assert.Equal(before, _folder.Snapshot("out"));
        Assert.True(created < files);
        Assert.Empty(Write(tree).Diagnostics);
    }

    [Fact]
    public void A_build_that_is_stopped_while_it_replaces_files_completes_what_it_began()
    {
        Write(Renderings.Small);
        var tree = Renderings.Small.With(Renderings.Platform, "new\n").With(Renderings.Region, "new\n");
        using var cancellation = new CancellationTokenSource();
        var build = new FolderBuild(_folder.Path("out"), null, beforeChange: (operation, _) =>
        {
            if (operation == "move")
                cancellation.Cancel();
        });

        build.Write(tree.ComparedWith(_folder.Path("out")), cancellation.Token);

        Assert.Equal(tree.Expected(), _folder.Snapshot("out"));
    }

    [Fact]
    public void Files_that_are_not_ours_stay_and_so_do_their_folders()
    {
        Write(Renderings.Small);
        _folder.Write("out/management/regions/eu/registration/notes.txt", "mine");
        _folder.Write("out/clusters/mgmt/flux-system/gotk-sync.yaml", "flux");
        _folder.Write("out/README.md", "mine");

        Write(Renderings.Small.Without(Renderings.Region));

        Assert.Equal("mine", _folder.Read("out/management/regions/eu/registration/notes.txt"));
        Assert.Equal("flux", _folder.Read("out/clusters/mgmt/flux-system/gotk-sync.yaml"));
        Assert.Equal("mine", _folder.Read("out/README.md"));
    }

    [Fact]
    public void A_file_that_is_missing_is_written_again()
    {
        Write(Renderings.Small);
        File.Delete(_folder.Path("out/" + Renderings.Platform));

        var result = Write(Renderings.Small);

        Assert.Equal([Renderings.Platform], result.Created.AsEnumerable());
        Assert.Equal(Renderings.Small.Expected(), _folder.Snapshot("out"));
    }

    [Fact]
    public void A_foreign_file_with_the_right_bytes_is_ours_from_now_on()
    {
        Write(Renderings.Small.Without(Renderings.Region));
        _folder.Write("out/" + Renderings.Region, Renderings.Marked("kind: Region\n"));

        Assert.Empty(Write(Renderings.Small).Diagnostics);
        Assert.Empty(Write(Renderings.Small.Without(Renderings.Region)).Diagnostics);

        Assert.False(_folder.Has("out/" + Renderings.Region));
    }

    [Fact]
    public void A_comparison_says_what_a_build_would_do_and_writes_nothing()
    {
        Write(Renderings.Small);
        var before = _folder.Snapshot("out");
        var other = Renderings.Small.Without(Renderings.Region).With(Renderings.Platform, "other\n").With("clusters/mgmt/source.yaml", "source\n");

        var result = RenderingFolder.Compare(_folder.Path("out"), other.ComparedWith(_folder.Path("out")));

        Assert.False(result.IsUpToDate);
        Assert.Equal(["clusters/mgmt/source.yaml"], result.Created.AsEnumerable());
        Assert.Equal([".regionrender/management.json", Renderings.Platform], result.Changed.AsEnumerable());
        Assert.Equal([".regionrender/regions/eu.json", Renderings.Region], result.Removed.AsEnumerable());
        Assert.Equal(before, _folder.Snapshot("out"));
    }

    [Fact]
    public void Comparing_with_a_missing_folder_does_not_create_it()
    {
        var result = RenderingFolder.Compare(_folder.Path("out"), Renderings.Small.ComparedWith(_folder.Path("out")));

        Assert.Equal(Renderings.Small.Files.Length, result.Created.Length);
        Assert.False(_folder.Has("out"));
    }

    [Fact]
    public void What_a_killed_build_staged_is_removed_even_where_nothing_changed()
    {
        Write(Renderings.Small);
        _folder.Write("out/.regionrender/tmp/new/management/x.yaml", "half");

        Assert.False(RenderingFolder.Compare(_folder.Path("out"), Renderings.Small.ComparedWith(_folder.Path("out"))).IsUpToDate);
        Write(Renderings.Small);

        Assert.Equal(Renderings.Small.Expected(), _folder.Snapshot("out"));
        Assert.True(RenderingFolder.Compare(_folder.Path("out"), Renderings.Small.ComparedWith(_folder.Path("out"))).IsUpToDate);
    }

    [Fact]
    public void A_large_tree_goes_through_several_threads_and_arrives_whole()
    {
        var tree = Renderings.Of([.. Enumerable.Range(0, 2000).Select(i => ($"regional/r{i % 40}/workloads/{i}.yaml", $"name: {i}\n"))]);
        Write(tree);
        var changed = Renderings.Of([.. Enumerable.Range(500, 2000).Select(i => ($"regional/r{i % 41}/workloads/{i}.yaml", $"name: {i % 7}\n"))]);

        Write(changed);

        Assert.Equal(changed.Expected(), _folder.Snapshot("out"));
    }

    [Fact]
    public void A_tree_that_its_ledger_does_not_list_is_a_bug() =>
        Assert.Throws<InvalidOperationException>(() => Write(Renderings.Small with { Ledger = Renderings.Small.Ledger with { Files = [] } }));

    private FolderComparison Write(ManifestTree tree) => RenderingFolder.Write(_folder.Path("out"), tree.ComparedWith(_folder.Path("out")));

    private Dictionary<string, DateTime> Times() =>
        _folder.Snapshot("out").Keys.ToDictionary(path => path, path => File.GetLastWriteTimeUtc(_folder.Path("out/" + path)));
}
