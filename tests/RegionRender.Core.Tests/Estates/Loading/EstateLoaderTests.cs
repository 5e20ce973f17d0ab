namespace RegionRender.Core.Tests.Estates.Loading;

public sealed class EstateLoaderTests
{
    [Fact]
    public void Lists_of_parts_are_merged_in_the_order_of_their_paths()
    {
        var read = ReadEstate.From(
            "include: [parts/z.yaml, parts/*.yaml]\n" + Regions("own"),
            ("parts/z.yaml", Part + Regions("z1", "z2")),
            ("parts/a.yaml", Part + "include: [../more.yaml]\n" + Regions("a")),
            ("more.yaml", Part + Regions("more")));
        Assert.Equal(["own", "more", "a", "z1", "z2"], Names(read));
    }

    [Fact]
    public void The_order_of_includes_does_not_matter()
    {
        (string, string)[] parts = [("a.yaml", Part + Regions("a")), ("b.yaml", Part + Regions("b"))];
        Assert.Equal(Names(ReadEstate.From("include: [b.yaml, a.yaml]\n", parts)), Names(ReadEstate.From("include: [a.yaml, b.yaml]\n", parts)));
    }

    [Fact]
    public void A_part_that_is_included_twice_is_read_once()
    {
        var read = ReadEstate.From("include: [a.yaml, ./a.yaml, '*.yaml']\n", ("a.yaml", Part + Regions("a")));
        Assert.Equal(["a"], Names(read));
    }

    [Fact]
    public void Lists_that_only_parts_have_are_merged_too()
    {
        var read = ReadEstate.From(
            "include: ['*.yaml']\n",
            ("b.yaml", Part + "templateChains: [{name: second, templates: [x]}]\n"),
            ("a.yaml", Part + "templateChains: [{name: first, templates: [x]}]\n"));
        Assert.Equal(["first", "second"], read.Sound.TemplateChains.Select(chain => chain.Name.Value));
    }

    [Theory]
    [InlineData("include: [a.yaml]\n", "estate.yaml:7:11 RR1051 there is no file 'a.yaml' in the estate's folder")]
    [InlineData("include: [parts/*.yaml]\n", "estate.yaml:7:11 RR1052 no file matches 'parts/*.yaml'")]
    [InlineData("include: [../a.yaml]\n", "estate.yaml:7:11 RR1053 '../a.yaml' is not in the estate's folder")]
    [InlineData("include: [/etc/passwd]\n", "estate.yaml:7:11 RR1053 '/etc/passwd' is not in the estate's folder")]
    [InlineData("include: [estate.yaml]\n", "estate.yaml:7:11 RR1054 'estate.yaml' includes itself")]
    [InlineData("include: ['${{ vars.x }}.yaml']\n", "estate.yaml:7:11 RR1086 'include' can't hold expressions")]
    public void What_is_wrong_with_an_include_is_said_where_it_stands(string text, string finding) =>
        Assert.Equal([finding], ReadEstate.From(text).Findings);

    [Fact]
    public void A_circle_of_includes_is_found_once_and_does_not_hide_the_parts()
    {
        var read = ReadEstate.From(
            "include: [b.yaml, a.yaml]\n",
            ("a.yaml", Part + "include: [b.yaml]\n" + Regions("a")),
            ("b.yaml", Part + "include: [a.yaml]\n" + Regions("b")));
        Assert.Equal(["b.yaml:3:11 RR1054 'b.yaml' includes 'a.yaml', which leads back to it"], read.Findings);
        Assert.Equal(["a", "b"], read.Estate?.Regions.Select(region => region.Name.Value));
    }

    [Fact]
    public void A_pattern_does_not_include_its_own_file()
    {
        var read = ReadEstate.From("include: [parts/*.yaml]\n", ("parts/a.yaml", Part + "include: ['*.yaml']\n" + Regions("a")));
        Assert.Equal(["a"], Names(read));
    }

    [Fact]
    public void A_long_chain_of_includes_is_read()
    {
        var parts = Enumerable.Range(0, 3_000).Select(i => ($"p{i}.yaml", Part + $"include: [p{i + 1}.yaml]\n"));
        Assert.Equal(["last"], Names(ReadEstate.From("include: [p0.yaml]\n", [.. parts, ("p3000.yaml", Part + Regions("last"))])));
    }

    [Fact]
    public void A_setting_of_the_estate_in_a_part_is_refused_by_name()
    {
        var read = ReadEstate.From("include: [a.yaml]\n", ("a.yaml", Part + "vars: {x: 1}\nflux: {}\nregiones: []\n"));
        Assert.Equal(
            [
                "a.yaml:3:1 RR1055 'vars' is a setting of the whole estate, and can't stand in a part",
                "a.yaml:4:1 RR1055 'flux' is a setting of the whole estate, and can't stand in a part",
                "a.yaml:5:1 RR2001 unknown property 'regiones'",
            ],
            read.Findings);
    }

    [Theory]
    [InlineData("apiVersion: regionrender.io/v1alpha1\nkind: Estate\n", "a.yaml:2:7 RR2004")]
    [InlineData("kind: EstatePart\n", "a.yaml:1:1 RR2003")]
    [InlineData("- kind: EstatePart\n", "a.yaml:1:1 RR2002")]
    [InlineData("", "a.yaml:1:1 RR1004")]
    public void An_included_file_is_a_part(string text, string finding) =>
        Assert.StartsWith(finding, Assert.Single(ReadEstate.From("include: [a.yaml]\n", ("a.yaml", text)).Findings), StringComparison.Ordinal);

    [Fact]
    public void A_part_is_no_estate()
    {
        var read = ReadEstate.FromWhole(Part + Regions("a"));
        Assert.Contains(read.Findings, finding => finding.StartsWith("estate.yaml:2:7 RR2004", StringComparison.Ordinal));
        Assert.Null(read.Estate);
    }

    [Fact]
    public void Names_may_exist_as_long_as_a_part_can_not_be_read()
    {
        var read = ReadEstate.From("include: [a.yaml]\n" + Regions("own"), ("a.yaml", "regions: ["));
        Assert.Equal(["own"], read.Estate?.Regions.Select(region => region.Name.Value));
        Assert.True(read.Estate?.MayExist("regions", "anything"));
    }

    [Fact]
    public void Findings_show_paths_from_where_the_command_runs_but_includes_do_not_depend_on_it()
    {
        var read = ReadEstate.FromFiles(
            "estates/atlas/",
            [("estate.yaml", ReadEstate.Head + "include: [parts/a.yaml]\n"), ("parts/a.yaml", Part + "include: [b.yaml, c.yaml]\n"), ("parts/b.yaml", Part)]);
        Assert.Equal(["estates/atlas/parts/a.yaml:3:19 RR1051 there is no file 'parts/c.yaml' in the estate's folder"], read.Findings);
    }

    [Fact]
    public void A_missing_estate_is_a_finding()
    {
        var read = ReadEstate.FromFiles("x/", []);
        Assert.Equal(["x/estate.yaml:1:1 RR1050 there is no such file in this folder"], read.Findings);
    }

    private const string Part = "apiVersion: regionrender.io/v1alpha1\nkind: EstatePart\n";

    private static string Regions(params string[] names) =>
        "regions:\n" + string.Concat(names.Select(name => $"  - {{name: {name}, registration: {{kubeConfig: {{secret: {name}}}}}}}\n"));

    private static IEnumerable<string> Names(ReadEstate read) => read.Sound.Regions.Select(region => region.Name.Value);
}
