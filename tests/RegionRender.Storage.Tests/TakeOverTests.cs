namespace RegionRender.Storage.Tests;

public sealed class TakeOverTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_empty_folder_is_taken_over()
    {
        Directory.CreateDirectory(_folder.Path("out"));
        AssertTakenOver();
    }

    [Fact]
    public void A_folder_with_nothing_but_what_Flux_put_there_is_taken_over()
    {
        _folder.Write("out/clusters/mgmt/flux-system/gotk-components.yaml", "flux");
        _folder.Write("out/clusters/eu/flux-system/kustomization.yaml", "flux");
        AssertTakenOver();
    }

    [Fact]
    public void A_folder_with_the_rest_of_a_build_that_was_killed_at_once_is_taken_over()
    {
        _folder.Write("out/.regionrender/lock", "");
        _folder.Write("out/.regionrender/tmp/new/x.yaml", "half");
        AssertTakenOver();
    }

    [Theory]
    [InlineData(".git/HEAD")]
    [InlineData(".github/workflows/render.yaml")]
    [InlineData(".sops.yaml")]
    [InlineData("README.md")]
    [InlineData("LICENSE")]
    [InlineData("CODEOWNERS")]
    public void The_root_of_a_repository_may_hold_what_repositories_hold(string path)
    {
        _folder.Write("out/.git/config", "git");
        _folder.Write("out/" + path, "theirs");
        AssertTakenOver();
    }

    [Theory]
    [InlineData("notes.txt", "'notes.txt'")]
    [InlineData("README.md", "'README.md'")]
    [InlineData(".hidden", "'.hidden'")]
    [InlineData("clusters/mgmt/apps.yaml", "'clusters/mgmt/apps.yaml'")]
    [InlineData("clusters/apps.yaml", "'clusters/apps.yaml'")]
    [InlineData(".regionrender/management.json", "'.regionrender/management.json'")]
    [InlineData("management/platform/x.yaml", "'management'")]
    public void A_folder_with_anything_else_is_left_alone(string path, string named)
    {
        _folder.Write("out/" + path, "theirs");
        AssertRefused(_folder.Path("out"), "RR6011", $"it holds {named}");
    }

    [Fact]
    public void The_root_of_a_repository_with_anything_else_is_left_alone()
    {
        _folder.Write("out/.git/config", "git");
        _folder.Write("out/src/main.c", "theirs");
        AssertRefused(_folder.Path("out"), "RR6011", "it holds 'src'");
    }

    [Fact]
    public void A_dot_file_of_the_repository_is_not_replaced()
    {
        _folder.Write("out/.git/config", "git");
        _folder.Write("out/.gitattributes", "theirs");
        AssertRefused(_folder.Path("out"), "RR6014", ".gitattributes' was not written by a build");
    }

    [Fact]
    public void Of_many_things_in_the_way_three_are_named()
    {
        foreach (var name in "edcba")
            _folder.Write($"out/{name}", "theirs");
        AssertRefused(_folder.Path("out"), "RR6011", "it holds 'a', 'b', 'c' and 2 more");
    }

    [Fact]
    public void A_linked_clusters_folder_is_left_alone()
    {
        Directory.CreateDirectory(_folder.Path("out"));
        Directory.CreateDirectory(_folder.Path("elsewhere"));
        Directory.CreateSymbolicLink(_folder.Path("out/clusters"), _folder.Path("elsewhere"));
        AssertRefused(_folder.Path("out"), "RR6011", "it holds 'clusters'");
    }

    [Fact]
    public void The_root_of_a_file_system_is_refused() => AssertRefused(Path.GetPathRoot(_folder.Root) ?? "/", "RR6010", "it is the root of a file system");

    [Fact]
    public void The_home_folder_and_what_holds_it_are_refused()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        AssertRefused(home, "RR6010", "it is the home folder, or holds it");
        if (Path.GetDirectoryName(home) is { } above && above != Path.GetPathRoot(home))
            AssertRefused(above, "RR6010", "it is the home folder, or holds it");
    }

    [Theory]
    [InlineData(".git/rendered")]
    [InlineData("x/.git")]
    [InlineData("x/.GIT/y/z")]
    public void A_folder_inside_git_is_refused(string path) => AssertRefused(_folder.Path(path), "RR6010", "it lies in a '.git' folder");

    [Fact]
    public void A_file_is_refused()
    {
        _folder.Write("out", "a file");
        AssertRefused(_folder.Path("out"), "RR6010", "it is a file");
    }

    [Fact]
    public void A_folder_below_a_file_is_refused()
    {
        _folder.Write("out", "a file");
        AssertRefused(_folder.Path("out/x/rendered"), "RR6010", "it lies below a file");
    }

    [Theory]
    [InlineData("out\0")]
    [InlineData("o\u001b[31mut")]
    public void A_folder_with_a_control_character_in_its_path_is_refused(string path) =>
        AssertRefused(_folder.Path(path), "RR6010", "it has a control character in its path");

    [Fact]
    public void A_circle_of_links_is_refused()
    {
        Directory.CreateSymbolicLink(_folder.Path("a"), "b");
        Directory.CreateSymbolicLink(_folder.Path("b"), "a");
        AssertRefused(_folder.Path("a/out"), "RR6010", "it is a circle of links");
    }

    [Fact]
    public void A_link_to_a_forbidden_folder_is_refused()
    {
        Directory.CreateSymbolicLink(_folder.Path("out"), Path.GetPathRoot(_folder.Root) ?? "/");
        AssertRefused(_folder.Path("out"), "RR6010", "it is the root of a file system");
    }

    [Theory]
    [InlineData("estates/atlas")]
    [InlineData("estates")]
    public void The_folder_of_the_estate_and_what_holds_it_are_refused(string folder)
    {
        Directory.CreateDirectory(_folder.Path("estates/atlas"));
        AssertRefused(_folder.Path(folder), "RR6010", "it is the folder of the estate, or holds it", _folder.Path("estates/atlas"));
    }

    [Theory]
    [InlineData("estates/atlas/rendered", "rendered")]
    [InlineData("estates/atlas/out/x", "out/x")]
    [InlineData("linked/rendered", "rendered")]
    [InlineData("estates/atlas", null)]
    [InlineData("estates/atlas-rendered", null)]
    [InlineData("rendered", null)]
    public void A_folders_path_from_the_estates_folder_is_told(string folder, string? path)
    {
        Directory.CreateDirectory(_folder.Path("estates/atlas"));
        Directory.CreateSymbolicLink(_folder.Path("linked"), "estates/atlas");

        Assert.Equal(path, RenderingFolder.PathIn(_folder.Path("estates/atlas"), _folder.Path(folder)));
    }

    [Fact]
    public void A_folder_beside_or_below_the_estate_is_fine()
    {
        Directory.CreateDirectory(_folder.Path("estates/atlas"));
        Assert.Empty(RenderingFolder.Write(_folder.Path("estates/atlas/rendered"), Renderings.Small.ComparedWith(_folder.Path("estates/atlas/rendered")), _folder.Path("estates/atlas")).Diagnostics);
        Assert.Empty(RenderingFolder.Write(_folder.Path("estates/atlas-rendered"), Renderings.Small.ComparedWith(_folder.Path("estates/atlas-rendered")), _folder.Path("estates/atlas")).Diagnostics);
    }

    private void AssertTakenOver()
    {
        var theirs = _folder.Snapshot("out").Where(entry => !entry.Key.StartsWith(".regionrender", StringComparison.Ordinal)).ToDictionary();

        Assert.Empty(RenderingFolder.Write(_folder.Path("out"), Renderings.Small.ComparedWith(_folder.Path("out"))).Diagnostics);

        Assert.Equal(Renderings.Small.Expected().Union(theirs).ToDictionary(), _folder.Snapshot("out"));
    }

    private void AssertRefused(string folder, string id, string message, string? estateFolder = null)
    {
        var before = _folder.Snapshot("");

        var finding = Assert.Single(RenderingFolder.Write(folder, Renderings.Small.ComparedWith(folder), estateFolder).Diagnostics);

        Assert.Equal(id, finding.Id);
        Assert.Contains(message, finding.Message);
        Assert.Equal(before, _folder.Snapshot(""));
    }
}
