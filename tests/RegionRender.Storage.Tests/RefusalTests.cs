using RegionRender.Core.Trees;

namespace RegionRender.Storage.Tests;

/// <summary>A build that is refused writes nothing at all.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_changed_by_hand_is_not_replaced()
    {
        Write(Renderings.Small);
        _folder.Write("out/" + Renderings.Platform, "by hand\n");

        AssertRefused(Renderings.Small, "RR6013", Renderings.Platform);
    }

    [Fact]
    public void A_file_changed_by_hand_is_not_removed()
    {
        Write(Renderings.Small);
        _folder.Write("out/" + Renderings.Region, "by hand\n");

        AssertRefused(Renderings.Small.Without(Renderings.Region), "RR6013", Renderings.Region);
    }

    [Fact]
    public void A_file_changed_by_hand_to_what_the_build_would_write_is_fine()
    {
        Write(Renderings.Small);
        _folder.Write("out/" + Renderings.Platform, Renderings.Marked("new\n"));

        Assert.Empty(Write(Renderings.Small.With(Renderings.Platform, "new\n")).Diagnostics);
    }

    [Fact]
    public void A_file_that_no_build_wrote_is_not_replaced()
    {
        Write(Renderings.Small);
        _folder.Write("out/clusters/mgmt/source.yaml", "foreign\n");

        AssertRefused(Renderings.Small.With("clusters/mgmt/source.yaml", "source\n"), "RR6014", "clusters/mgmt/source.yaml");
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_is_in_the_way()
    {
        Write(Renderings.Small);
        Directory.CreateDirectory(_folder.Path("out/clusters/mgmt/source.yaml"));

        AssertRefused(Renderings.Small.With("clusters/mgmt/source.yaml", "source\n"), "RR6014", "clusters/mgmt/source.yaml");
    }

    [Fact]
    public void A_file_in_the_place_of_a_folder_is_in_the_way()
    {
        Write(Renderings.Small);
        _folder.Write("out/regional", "foreign\n");

        AssertRefused(Renderings.Small.With("regional/eu/base/namespace.x.yaml", "x\n"), "RR6014", "regional");
    }

    [Fact]
    public void A_foreign_file_that_differs_by_case_alone_is_in_the_way()
    {
        Write(Renderings.Small);
        _folder.Write("out/clusters/mgmt/Source.yaml", "foreign\n");

        AssertRefused(Renderings.Small.With("clusters/mgmt/source.yaml", "source\n"), "RR6014", "clusters/mgmt/Source.yaml");
    }

    [Fact]
    public void A_file_of_ours_may_change_its_case()
    {
        Write(Renderings.Small.With("clusters/mgmt/Source.yaml", "source\n"));

        var tree = Renderings.Small.With("clusters/mgmt/source.yaml", "source\n");
        Assert.Empty(Write(tree).Diagnostics);
        Assert.Equal(tree.Expected(), _folder.Snapshot("out"));
    }

    [Theory]
    [InlineData("mine.yaml")]
    [InlineData("mine.YML")]
    [InlineData("mine.json")]
    [InlineData("Kustomization")]
    public void A_foreign_manifest_in_a_payload_folder_is_refused(string name)
    {
        Write(Renderings.Small);
        _folder.Write("out/management/platform/" + name, "mine\n");

        AssertRefused(Renderings.Small, "RR6015", "management/platform/" + name);
    }

    [Fact]
    public void A_link_in_the_place_of_a_file_is_refused_even_where_it_leads_to_the_right_bytes()
    {
        Write(Renderings.Small);
        _folder.Write("elsewhere.yaml", _folder.Read("out/" + Renderings.Platform));
        File.Delete(_folder.Path("out/" + Renderings.Platform));
        File.CreateSymbolicLink(_folder.Path("out/" + Renderings.Platform), _folder.Path("elsewhere.yaml"));

        AssertRefused(Renderings.Small, "RR6012", Renderings.Platform);
    }

    [Fact]
    public void A_linked_folder_is_refused_once()
    {
        Write(Renderings.Small);
        Directory.Move(_folder.Path("out/management"), _folder.Path("elsewhere"));
        Directory.CreateSymbolicLink(_folder.Path("out/management"), _folder.Path("elsewhere"));

        AssertRefused(Renderings.Small.With(Renderings.Platform, "new\n"), "RR6012", "management");
    }

    [Fact]
    public void Nothing_is_removed_through_a_link()
    {
        Write(Renderings.Small);
        Directory.Move(_folder.Path("out/management/regions"), _folder.Path("elsewhere"));
        Directory.CreateSymbolicLink(_folder.Path("out/management/regions"), _folder.Path("elsewhere"));

        AssertRefused(Renderings.Small.Without(Renderings.Region), "RR6012", "management/regions");
        Assert.True(_folder.Has("elsewhere/eu/registration/region.eu.yaml"));
    }

    [Theory]
    [InlineData(".regionrender")]
    [InlineData(".regionrender/tmp")]
    [InlineData(".regionrender/pending.json")]
    [InlineData(".regionrender/meta.json")]
    public void A_link_in_the_ledgers_folder_is_refused(string path)
    {
        Write(Renderings.Small);
        Directory.CreateDirectory(_folder.Path("elsewhere"));
        if (Directory.Exists(_folder.Path("out/" + path)))
            Directory.Move(_folder.Path("out/" + path), _folder.Path("elsewhere/target"));
        else if (File.Exists(_folder.Path("out/" + path)))
            File.Move(_folder.Path("out/" + path), _folder.Path("elsewhere/target"));
        File.CreateSymbolicLink(_folder.Path("out/" + path), _folder.Path("elsewhere/target"));

        AssertRefused(Renderings.Small.With(Renderings.Platform, "new\n"), "RR6012", path);
    }

    [Fact]
    public void A_folder_that_is_a_link_itself_is_written_where_it_leads()
    {
        Directory.CreateDirectory(_folder.Path("real"));
        Directory.CreateSymbolicLink(_folder.Path("out"), "real");

        Assert.Empty(Write(Renderings.Small).Diagnostics);

        Assert.Equal(Renderings.Small.Expected(), _folder.Snapshot("real"));
    }

    [Theory]
    [InlineData("../outside.yaml")]
    [InlineData("/outside.yaml")]
    [InlineData("management/../../outside.yaml")]
    [InlineData("management/.git/config")]
    [InlineData("management\\x.yaml")]
    [InlineData("management/con.yaml")]
    public void A_path_that_could_lead_out_is_refused(string path)
    {
        var result = Write(Renderings.Small.With(path, "x\n"));

        Assert.Equal("RR6016", Assert.Single(result.Diagnostics).Id);
        Assert.False(_folder.Has("out"));
        Assert.False(_folder.Has("outside.yaml"));
    }

    [Theory]
    [InlineData("Clusters/mgmt/x.yaml")]
    [InlineData("clusters/mgmt/Layers.yaml")]
    public void Two_paths_that_differ_by_case_alone_are_refused(string path)
    {
        var result = Write(Renderings.Small.With(path, "x\n"));

        Assert.Equal("RR6017", Assert.Single(result.Diagnostics).Id);
        Assert.False(_folder.Has("out"));
    }

    [Fact]
    public void A_rendering_that_was_compared_with_another_one_is_refused()
    {
        Write(Renderings.Small);
        var compared = Renderings.Small.Without(Renderings.Region).ComparedWith(_folder.Path("out"));
        Write(Renderings.Small.With(Renderings.Platform, "new\n"));

        foreach (var tree in new[] { compared, compared with { Replaces = null } })
        {
            var finding = Assert.Single(RenderingFolder.Write(_folder.Path("out"), tree).Diagnostics);
            Assert.Equal(("RR6003", _folder.Path("out/.regionrender/meta.json")), (finding.Id, finding.Location.Path));
        }

        Assert.True(_folder.Has("out/" + Renderings.Region));
    }

    [Fact]
    public void A_damaged_ledger_is_the_only_finding()
    {
        Write(Renderings.Small);
        _folder.Write("out/.regionrender/management.json", "<<<<<<< HEAD\n");

        AssertRefused(Renderings.Small.With(Renderings.Platform, "new\n"), "RR6021", ".regionrender/management.json");
    }

    [Fact]
    public void A_damaged_journal_is_the_only_finding()
    {
        Write(Renderings.Small);
        _folder.Write("out/.regionrender/pending.json", "{\"path\":\n{\n");

        AssertRefused(Renderings.Small.With(Renderings.Platform, "new\n"), "RR6018", ".regionrender/pending.json");
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        Write(Renderings.Small);
        _folder.Write("out/" + Renderings.Platform, "by hand\n");
        _folder.Write("out/" + Renderings.Region, "by hand\n");
        _folder.Write("out/clusters/mgmt/source.yaml", "foreign\n");

        var result = Write(Renderings.Small.With("clusters/mgmt/source.yaml", "source\n").Without(Renderings.Region));

        Assert.Equal(["RR6014", "RR6013", "RR6013"], result.Diagnostics.Select(finding => finding.Id));
    }

    private FolderComparison Write(ManifestTree tree) => RenderingFolder.Write(_folder.Path("out"), tree.ComparedWith(_folder.Path("out")));

    /// <summary>Building and comparing report one error at a path, and the folder stays as it was.</summary>
    private void AssertRefused(ManifestTree tree, string id, string path)
    {
        var before = _folder.Snapshot("");
        foreach (var result in new[] { RenderingFolder.Compare(_folder.Path("out"), tree.ComparedWith(_folder.Path("out"))), Write(tree) })
        {
            Assert.True(result.IsRefused);
            var finding = Assert.Single(result.Diagnostics);
            Assert.Equal((id, _folder.Path("out/" + path)), (finding.Id, finding.Location.Path));
        }

        Assert.Equal(before, _folder.Snapshot(""));
    }
}
