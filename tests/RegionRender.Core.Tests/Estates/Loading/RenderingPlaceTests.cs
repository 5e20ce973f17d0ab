using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Estates.Loading;

/// <summary>The second build must not read what the first one wrote, so the first refuses already.</summary>
public sealed class RenderingPlaceTests
{
    [Theory]
    [InlineData("include: ['**/*.yaml']", 11)]
    [InlineData("include: ['*/*.yaml']", 11)]
    [InlineData("include: [out/clusters/eu.yaml]", 11)]
    [InlineData("extraManifests: [{scope: management, files: '**/*.yaml'}]", 45)]
    [InlineData("extraManifests: [{scope: management, files: ['**/*.yaml']}]", 46)]
    public void A_path_or_pattern_that_reaches_into_the_rendering_is_an_error_where_it_stands(string text, int column)
    {
        var finding = Assert.Single(Read(text, rendering: "out").Diagnostics);
        Assert.Equal(("RR1057", 7, column), (finding.Id, finding.Location.Start.Line, finding.Location.Start.Column));
        Assert.EndsWith("reaches into 'estates/atlas/out', where the rendering is written", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_read_of_a_rendering_that_is_there_already() =>
        Assert.Equal(["RR1057"], Read("include: ['**/*.yaml']", rendering: "out", ("out/x.yaml", "kind: ConfigMap\n")).Diagnostics.Select(finding => finding.Id));

    [Theory]
    [InlineData("", "rendered")]
    [InlineData("estates/atlas", "estates/atlas/rendered")]
    [InlineData("estates/atlas", "./estates//atlas/rendered/eu")]
    public void Without_another_folder_that_of_the_Flux_source_counts_from_the_root_of_the_repository(string folder, string path) =>
        Assert.Equal(["RR1057"], Read("include: ['**/*.yaml']", path, folder).Diagnostics.Select(finding => finding.Id));

    [Theory]
    [InlineData("estates/atlas", "rendered")]
    [InlineData("estates/atlas", "estates/atlas-rendered")]
    [InlineData("estates/atlas", "estates")]
    [InlineData(null, "rendered")]
    public void A_rendering_outside_of_the_estates_folder_is_not_reached(string? folder, string path) =>
        Assert.Empty(Read("include: ['**/*.yaml']", path, folder).Findings);

    private static ReadEstate Read(string text, string rendering, params (string Path, string Text)[] others) =>
        ReadEstate.FromInput(Input(ReadEstate.Head + text, others) with { RenderingFolder = rendering });

    private static ReadEstate Read(string text, string path, string? folder) =>
        ReadEstate.FromInput(Input(ReadEstate.Head.Replace("ref: {branch: main}", $"ref: {{branch: main}}, path: {path}", StringComparison.Ordinal) + text) with { FolderInRepository = folder });

    private static EstateInput Input(string estate, params (string Path, string Text)[] others) =>
        new("estate.yaml", InMemorySourceFiles.FromTexts([KeyValuePair.Create("estate.yaml", estate + "\n"), .. others.Select(file => KeyValuePair.Create(file.Path, file.Text))]), "estates/atlas/");
}
