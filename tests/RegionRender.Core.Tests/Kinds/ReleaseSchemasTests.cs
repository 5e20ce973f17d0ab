using RegionRender.Core.Kinds;

namespace RegionRender.Core.Tests.Kinds;

public class ReleaseSchemasTests
{
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["1.0.0/example.com/a_v1.json"] = "a",
        ["1.0.0/example.com/b_v1.json"] = "b",
        ["1.0.0/example.com/c_v1.json"] = "c",
        ["1.1.0/over.txt"] = new SchemaOver("1.0.0", ["example.com/c_v1.json"]).ToText(),
        ["1.1.0/example.com/b_v1.json"] = "b2",
        ["1.2.0/over.txt"] = new SchemaOver("1.1.0", []).ToText(),
        ["1.2.0/example.com/d_v1.json"] = "d",
        ["2.0.0/over.txt"] = new SchemaOver("2.0.0", []).ToText(),
    };

    [Theory]
    [InlineData("1.0.0", "a b c")] // whole in itself
    [InlineData("1.1.0", "a b2")] // the changed one goes before, the gone one is none
    [InlineData("1.2.0", "a b2 d")] // over one that stands over another
    [InlineData("2.0.0", "")] // over itself
    [InlineData("3.0.0", "")] // unknown
    public void A_release_has_its_own_schemas_and_those_of_the_release_that_it_stands_over(string release, string contents) =>
        Assert.Equal(contents, string.Join(' ', ReleaseSchemas.FilesOf(release, Files.Keys, path => Files[path]).Values.Select(path => Files[path])));

    [Fact]
    public void No_file_of_a_release_is_as_in_the_release_that_it_stands_over()
    {
        var folder = RepositoryFolder.Of("schemas", "kubernetes");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).ToHashSet();
        foreach (var over in files.Where(file => file.EndsWith("/over.txt", StringComparison.Ordinal)))
        {
            var release = over[..over.IndexOf('/', StringComparison.Ordinal)];
            var below = ReleaseSchemas.FilesOf(SchemaOver.Parse(Read(over)).Release, files, Read);
            Assert.DoesNotContain(files, file => file.StartsWith(release + "/", StringComparison.Ordinal) && below.TryGetValue(file[(release.Length + 1)..], out var same) && Read(same) == Read(file));
        }

        string Read(string path) => File.ReadAllText(Path.Combine(folder, path));
    }
}
