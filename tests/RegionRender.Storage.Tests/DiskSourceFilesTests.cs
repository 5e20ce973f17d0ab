using System.Text;

namespace RegionRender.Storage.Tests;

public sealed class DiskSourceFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiskSourceFiles _files;

    public DiskSourceFilesTests()
    {
        _folder.Write("estate/estate.yaml", "estate");
        _folder.Write("estate/regions/eu.yaml", "eu");
        _folder.Write("estate/regions/asia/in.yaml", "in");
        _folder.Write("estate/.hidden/x.yaml", "hidden");
        _folder.Write("estate/.git/config", "git");
        _folder.Write("secret.yaml", "outside");
        _files = new DiskSourceFiles(_folder.Path("estate"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_files_are_listed_but_those_of_git() =>
        Assert.Equal([".hidden/x.yaml", "estate.yaml", "regions/asia/in.yaml", "regions/eu.yaml"], _files.List("").Order(StringComparer.Ordinal));

    [Fact]
    public void The_files_below_a_folder_are_listed_with_the_folder() =>
        Assert.Equal(["regions/asia/in.yaml", "regions/eu.yaml"], _files.List("regions").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("nowhere")]
    [InlineData("estate.yaml")]
    [InlineData("..")]
    [InlineData("/")]
    public void Nothing_is_listed_where_no_folder_is_inside(string folder) => Assert.Empty(_files.List(folder));

    [Theory]
    [InlineData("estate.yaml", "estate")]
    [InlineData("regions/asia/in.yaml", "in")]
    [InlineData("regions/../estate.yaml", "estate")]
    public void A_file_inside_is_read(string path, string text) => Assert.Equal(text, Encoding.UTF8.GetString(_files.Read(path) ?? []));

    [Theory]
    [InlineData("")]
    [InlineData("nowhere.yaml")]
    [InlineData("regions")]
    [InlineData("../secret.yaml")]
    [InlineData("regions/../../secret.yaml")]
    [InlineData("regions\\eu.yaml")]
    [InlineData("estate.yaml\0")]
    [InlineData("/etc/hostname")]
    public void Nothing_is_read_that_is_no_file_inside(string path) => Assert.Null(_files.Read(path));

    [Fact]
    public void A_link_to_a_file_inside_is_a_file()
    {
        File.CreateSymbolicLink(_folder.Path("estate/link.yaml"), "regions/eu.yaml");

        Assert.Contains("link.yaml", _files.List(""));
        Assert.Equal("eu", Encoding.UTF8.GetString(_files.Read("link.yaml") ?? []));
    }

    [Fact]
    public void A_link_out_of_the_folder_is_nothing()
    {
        File.CreateSymbolicLink(_folder.Path("estate/link.yaml"), _folder.Path("secret.yaml"));
        File.CreateSymbolicLink(_folder.Path("estate/broken.yaml"), "nowhere.yaml");

        Assert.DoesNotContain("link.yaml", _files.List(""));
        Assert.DoesNotContain("broken.yaml", _files.List(""));
        Assert.Null(_files.Read("link.yaml"));
        Assert.Null(_files.Read("broken.yaml"));
    }

    [Fact]
    public void A_linked_folder_is_not_entered_even_if_it_is_a_circle()
    {
        Directory.CreateSymbolicLink(_folder.Path("estate/regions/up"), "..");
        Directory.CreateSymbolicLink(_folder.Path("estate/out"), _folder.Root);

        Assert.Equal(4, _files.List("").Count());
        Assert.Null(_files.Read("out/secret.yaml"));
    }

    [Fact]
    public void What_is_passed_over_is_named()
    {
        _folder.Write("estate/empty.yaml", "");
        Link("regions/out.yaml", "../../secret.yaml");
        Link("regions/broken.yaml", "nowhere.yaml");
        Link("regions/up", "..");
        Link("regions/circle.yaml", "circle.yaml");
        Link("regions/fine.yaml", "eu.yaml");

        Assert.Equal(
            [
                ("regions/broken.yaml", "is a link that leads nowhere"),
                ("regions/circle.yaml", "is a link that leads in a circle"),
                ("regions/out.yaml", "is a link that leads out of the folder"),
                ("regions/up", "is a link to a folder"),
            ],
            Obstacles("").Order());
        Assert.Equal(Obstacles("").Order(), Obstacles("regions").Order());
    }

    [Theory]
    [InlineData("out/secret.yaml", "out", "is a link that leads out of the folder")]
    [InlineData("broken/x/y.yaml", "broken", "is a link that leads nowhere")]
    [InlineData("broken", "broken", "is a link that leads nowhere")]
    public void A_link_on_the_way_to_a_path_is_named_for_all_behind_it(string path, string link, string problem)
    {
        Link("out", "..");
        Link("broken", "nowhere");

        Assert.Equal([(link, problem)], Obstacles(path));
    }

    [Theory]
    [InlineData("estate.yaml")]
    [InlineData("inside/eu.yaml")]
    [InlineData("nowhere/x.yaml")]
    [InlineData("x\0")]
    [InlineData("/etc")]
    public void Nothing_is_in_the_way_of_what_is_there_or_could_be(string path)
    {
        Link("inside", "regions");

        Assert.Empty(Obstacles(path));
    }

    [Fact]
    public void A_root_that_is_a_link_is_followed()
    {
        Directory.CreateSymbolicLink(_folder.Path("here"), "estate");

        Assert.Equal("estate", Encoding.UTF8.GetString(new DiskSourceFiles(_folder.Path("here")).Read("estate.yaml") ?? []));
    }

    [Fact]
    public void An_empty_file_is_empty_and_not_missing()
    {
        _folder.Write("estate/empty.yaml", "");

        Assert.Empty(_files.Read("empty.yaml") ?? [1]);
    }

    private void Link(string path, string target) => File.CreateSymbolicLink(_folder.Path("estate/" + path), target);

    private IEnumerable<(string Path, string Problem)> Obstacles(string path) => _files.Obstacles(path).Select(item => (item.Path, item.Problem));
}
