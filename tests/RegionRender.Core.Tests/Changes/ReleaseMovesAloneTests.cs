using RegionRender.Core.Changes;
using RegionRender.Core.Profiles;
using RegionRender.Core.Tests.Compilation;
using RegionRender.Core.Tests.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Changes;

/// <summary>k0rdent moves to a release that nobody made: the one of now, with other names.</summary>
public class ReleaseMovesAloneTests
{
    private const string Old = "aws-standalone-cp-1-0-43";
    private const string New = "aws-standalone-cp-1-0-42";
    private const string Named = "upgrades: [{k0rdent, from: 1.11.4, to: 1.12.0}]\n";

    private static readonly ProfileCatalog Profiles = ProfileCatalog.Of(Release("1.11.4", Old), Release("1.12.0", New), Release("1.13.0", New));

    [Fact]
    public void A_cluster_that_would_move_with_the_release_is_one_finding_with_what_keeps_it()
    {
        var finding = Assert.Single(Move(To("1.12.0") + Named).Diagnostics);

        Assert.Equal(("RR6114", "k0rdent would move from 1.11.4 to 1.12.0, and the cluster 'shop' to another template with it"), (finding.Id, finding.Message));
        Assert.Equal(
            $"keep the clusters where they are until every Region runs the new release: k0rdent: {{templates: {{aws-standalone-cp: {Old}}}, installedTemplates: [{Old}]}}",
            finding.Hint);
    }

    [Fact]
    public void What_the_finding_says_to_write_lets_the_release_move()
    {
        var compilation = Move(Kept("1.12.0") + Named);

        Assert.Empty(compilation.Diagnostics);
        var change = Assert.Single(compilation.Changes?.Objects ?? [], item => item.Word == ChangeWord.Upgraded);
        Assert.Equal(("Management", ChangeVerdict.Permitted), (change.Id.Kind, change.Verdict));
    }

    [Fact]
    public void No_entry_lets_a_cluster_move_with_the_release()
    {
        var compilation = Move(Kept("1.12.0", "") + $"upgrades: [{{k0rdent, from: 1.11.4, to: 1.12.0}}, {{cluster: shop, from: {Old}, to: {New}}}]\n");

        Assert.Equal(["RR6114"], compilation.Diagnostics.Select(finding => finding.Id));
        Assert.True(compilation.Changes?.IsRefused);
    }

    [Fact]
    public void A_cluster_whose_own_line_changes_keeps_that_line()
    {
        var @base = To("1.11.4").Replace("template: aws-standalone-cp\n", $"template: {Old}\n", StringComparison.Ordinal);
        var finding = Assert.Single(Rendered.Over(Rendered.Over(null, @base, Profiles), To("1.12.0") + Named, Profiles).Diagnostics);
        Assert.EndsWith($"installedTemplates: [{Old}]}}", finding.Hint, StringComparison.Ordinal);

        var other = To("1.12.0").Replace("template: aws-standalone-cp\n", $"template: {New}\n", StringComparison.Ordinal);
        finding = Assert.Single(Move(other + Named).Diagnostics);
        Assert.EndsWith($"; the cluster 'shop' keeps 'template: {Old}'", finding.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("upgrades: [{k0rdent, from: 1.11.2, to: 1.12.0}]\n")]
    public void The_entry_names_the_release_of_the_base(string upgrades)
    {
        var finding = Assert.Single(Move(Kept("1.12.0") + upgrades).Diagnostics, finding => finding.Severity == Severity.Error);

        Assert.Equal("RR6109", finding.Id);
        Assert.EndsWith("upgrades: [{k0rdent: true, from: 1.11.4, to: 1.12.0}]", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void No_minor_release_is_skipped()
    {
        var finding = Assert.Single(Move(Kept("1.13.0")).Diagnostics);

        Assert.Equal(("RR6108", "k0rdent can't move from 1.11.4 to 1.13.0"), (finding.Id, finding.Message));
    }

    [Fact]
    public void The_cluster_moves_in_a_rendering_of_its_own()
    {
        var moved = Move(Kept("1.12.0") + Named);
        var compilation = Rendered.Over(moved, Kept("1.12.0", "") + $"upgrades: [{{family: aws-standalone-cp, from: {Old}, to: {New}}}]\n", Profiles);

        Assert.Empty(compilation.Diagnostics);
        Assert.Contains(compilation.Changes?.Objects ?? [], item => item is { Word: ChangeWord.Upgraded, Verdict: ChangeVerdict.Permitted, Workload: "shop" });
    }

    private static EstateCompilation Move(string estate) => Rendered.Over(Rendered.Over(null, To("1.11.4"), Profiles), estate, Profiles);

    private static string To(string version) => SmallEstate.Text.Replace("version: 1.11.4}", $"version: {version}}}", StringComparison.Ordinal);

    private static string Kept(string version, string pin = $", templates: {{aws-standalone-cp: {Old}}}") =>
        SmallEstate.Text.Replace("version: 1.11.4}", $"version: {version}, installedTemplates: [{Old}]{pin}}}", StringComparison.Ordinal);

    private static Profile Release(string version, string template) => Profile.Load(
    [
        .. ProfileData.Files("1.11.4").Select(file => new SourceText(file.Path, file.Text
            .Replace("1.11.4", version, StringComparison.Ordinal)
            .Replace("kcm-1-11-4", $"kcm-{version.Replace('.', '-')}", StringComparison.Ordinal)
            .Replace(Old, template, StringComparison.Ordinal))),
    ]);
}
