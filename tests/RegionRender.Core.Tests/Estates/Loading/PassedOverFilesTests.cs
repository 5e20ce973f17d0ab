using System.Text;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Estates.Loading;

/// <summary>What a path or pattern reaches is read or refused, and never left out in silence.</summary>
public sealed class PassedOverFilesTests
{
    private const string Part = "apiVersion: regionrender.io/v1alpha1\nkind: EstatePart\n";
    private const string Link = "is a link that leads nowhere";

    [Theory]
    [InlineData("include: [regions/*.yaml]", "regions/eu.yaml")]
    [InlineData("include: [regions/**/*.yaml]", "regions/linked")]
    [InlineData("include: [regions/eu.yaml]", "regions/eu.yaml")]
    [InlineData("include: [regions/deep/*.yaml]", "regions")]
    [InlineData("extraManifests: [{scope: management, files: extras/*.yaml}]", "extras/eu.yaml")]
    [InlineData("extraManifests: [{scope: management, files: [extras/eu.yaml]}]", "extras/eu.yaml")]
    public void What_can_not_be_read_is_an_error_at_the_path_or_pattern_that_reaches_it(string text, string path)
    {
        var finding = Assert.Single(Read(text, path).Diagnostics);
        Assert.Equal(("RR1056", $"'{path}' {Link}", 7), (finding.Id, finding.Message, finding.Location.Start.Line));
    }

    [Theory]
    [InlineData("regions/notes.txt")]
    [InlineData("regions/deep/eu.yaml")]
    [InlineData("regions/linked")]
    public void What_a_pattern_does_not_reach_may_be_anything(string path) => Assert.Empty(Read("include: [regions/*.yaml]", path).Findings);

    [Fact]
    public void The_estate_itself_is_named_too() =>
        Assert.Equal(["estate.yaml:1:1 RR1050 'estate.yaml' is a link that leads nowhere"], Read("", "estate.yaml").Findings);

    [Fact]
    public void What_a_part_that_is_not_read_would_hold_may_exist() =>
        Assert.True(Read("include: [regions/*.yaml]", "regions/eu.yaml").Estate?.MayExist("regions", "anything"));

    [Theory]
    [InlineData("regions/\u001b[31m.yaml")]
    [InlineData("regions/a\n.yaml")]
    [InlineData("regions/a\u009b.yaml")]
    public void A_matched_file_with_a_control_character_in_its_name_is_refused(string path)
    {
        var read = ReadEstate.From("include: [regions/*.yaml]\n", (path, Part), ("regions/eu.yaml", Part));
        Assert.Equal([$"estate.yaml:7:11 RR1056 '{path}' has a control character in its name"], read.Findings);
    }

    private static ReadEstate Read(string text, string obstacle)
    {
        var files = new Dictionary<string, byte[]>
        {
            ["estate.yaml"] = Encoding.UTF8.GetBytes(ReadEstate.Head + text + "\n"),
            ["regions/us.yaml"] = Encoding.UTF8.GetBytes(Part),
            ["extras/us.yaml"] = Encoding.UTF8.GetBytes("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: us, namespace: x}\n"),
        };
        return ReadEstate.FromInput(new EstateInput("estate.yaml", new Obstructed(files, new SourceObstacle(obstacle, Link))));
    }

    private sealed class Obstructed(IReadOnlyDictionary<string, byte[]> files, SourceObstacle obstacle) : ISourceFiles
    {
        private readonly InMemorySourceFiles _files = new(files);

        public IEnumerable<string> List(string folder) => _files.List(folder);

        public byte[]? Read(string path) => _files.Read(path);

        // As on a disk: on the way, at the path, or below it.
        public IEnumerable<SourceObstacle> Obstacles(string path) =>
            path.Length == 0 || $"{path}/".StartsWith(obstacle.Path + "/", StringComparison.Ordinal) || obstacle.Path.StartsWith(path + "/", StringComparison.Ordinal) ? [obstacle] : [];
    }
}
