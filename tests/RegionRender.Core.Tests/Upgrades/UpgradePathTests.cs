using RegionRender.Core.Changes;
using RegionRender.Core.Tests.Changes;
using RegionRender.Core.Tests.Compilation;
using RegionRender.Core.Upgrades;

namespace RegionRender.Core.Tests.Upgrades;

/// <summary>Which template a cluster may get next, and what is to be written for it.</summary>
public class UpgradePathTests
{
    private const string Family = "aws-standalone-cp";
    private const string Oldest = "aws-standalone-cp-1-0-34";
    private const string Middle = "aws-standalone-cp-1-0-40";
    private const string Newest = "aws-standalone-cp-1-0-43";

    [Theory]
    [InlineData(Oldest, Middle)]
    [InlineData(Middle, Newest)]
    [InlineData(Newest, null)]
    public void A_cluster_moves_to_the_next_template_and_past_none(string template, string? next) => Assert.Equal(next, PathOf(Exact(template)).Next?.To);

    [Fact]
    public void Templates_follow_each_other_however_they_are_listed()
    {
        var path = PathOf(Exact(Oldest).Replace($"[{Oldest}, {Middle}]", $"[{Middle}, {Oldest}]", StringComparison.Ordinal));

        Assert.Equal([Oldest, Middle, Newest], path.Templates.Select(template => template.Name));
        Assert.Equal(Middle, path.Next?.To);
    }

    [Fact]
    public void An_exact_template_changes_at_its_line()
    {
        var path = PathOf(Exact(Middle));

        var way = Assert.Single(path.Next?.Ways ?? []);
        Assert.Equal((path.Place, $"template: {Newest}"), (way.Place, way.Change));
        Assert.Equal($"{{cluster: shop, from: {Middle}, to: {Newest}}}", Assert.Single(way.Entries));
    }

    [Fact]
    public void A_pin_changes_for_the_family_unless_the_cluster_gets_a_template_of_its_own()
    {
        var ways = PathOf(Pinned(Middle)).Next?.Ways ?? [];

        Assert.Equal([$"template: {Newest}", $"k0rdent: {{templates: {{{Family}: {Newest}}}}}"], ways.Select(way => way.Change));
        Assert.Equal(
            [$"{{cluster: shop, from: {Middle}, to: {Newest}}}", $"{{family: {Family}, from: {Middle}, to: {Newest}}}"],
            ways.SelectMany(way => way.Entries));
    }

    [Fact]
    public void A_template_of_a_class_moves_all_clusters_of_the_class()
    {
        var estate = Exact(Middle).Replace($"    template: {Middle}\n", "    class: small\n", StringComparison.Ordinal)
            + $"  - {{name: site, region: north, credential: aws, class: small, config: {{region: eu-north-1, controlPlane: {{instanceType: t3.large}}, worker: {{instanceType: t3.large}}}}}}\n"
            + $"clusterClasses: [{{name: small, template: {Middle}}}]\n";
        var ways = PathOf(estate).Next?.Ways ?? [];

        Assert.Equal(["shop", "shop site"], ways.Select(way => string.Join(' ', way.Clusters)));
        Assert.Equal(2, ways[1].Entries.Length);
    }

    [Theory]
    [InlineData("kcm-system", "", null, false)]
    [InlineData("team", "", "team", true)]
    [InlineData("team", Newest, "team", false)]
    public void A_cluster_elsewhere_is_handed_its_chain_and_needs_access_to_the_new_template_later(string space, string also, string? handedTo, bool needsAccess)
    {
        var templates = also.Length == 0 ? Middle : $"{Middle}, {also}";
        var next = PathOf(Exact(Middle).Replace("  - name: shop\n", $"  - name: shop\n    namespace: {space}\n    propagateCredentials: false\n", StringComparison.Ordinal)
            + $"templateChains: [{{name: aws, templates: [{templates}]}}]\n"
            + "access: [{namespaces: [team], credentials: [{name: aws, region: north}], templateChains: [aws]}]\n").Next;

        Assert.Equal((handedTo, needsAccess), (next?.HandedTo, next?.NeedsAccessLater));
    }

    [Fact]
    public void The_entry_that_moves_a_cluster_to_where_it_is_is_under_way()
    {
        var path = PathOf(Exact(Middle) + $"upgrades: [{{cluster: shop, from: {Oldest}, to: {Middle}}}]\n");

        Assert.Equal(Oldest, path.UnderWay?.From.Value);
        Assert.Null(PathOf(Exact(Middle)).UnderWay);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void What_each_way_says_is_let_through_and_has_the_chain_that_it_names(int index)
    {
        var path = PathOf(Pinned(Middle));
        var way = path.Next?.Ways[index] ?? throw new InvalidOperationException();
        var estate = index == 0
            ? Pinned(Middle).Replace($"    template: {Family}\n", $"    {way.Change}\n", StringComparison.Ordinal)
            : Pinned(Newest);
        var moved = Rendered.Over(Rendered.Over(null, Pinned(Middle)), estate + $"upgrades: [{string.Join(", ", way.Entries)}]\n");

        Assert.Empty(moved.Diagnostics);
        Assert.Contains(moved.Changes?.Objects ?? [], item => item is { Word: ChangeWord.Upgraded, Verdict: ChangeVerdict.Permitted, Workload: "shop" });
        Assert.Contains(moved.Changes?.Objects ?? [], item => item.Id.Kind == "ClusterTemplateChain" && item.Id.Name == path.Next?.Chain);
    }

    private static UpgradePath PathOf(string estate)
    {
        var compilation = SmallEstate.CompileText(estate);
        Assert.Empty(compilation.Diagnostics);
        Assert.NotNull(compilation.Profile);
        return UpgradePath.Of(compilation.Estate?.Clusters.First(cluster => cluster.Name.Value == "shop") ?? throw new InvalidOperationException(), compilation.Estate, compilation.Profile);
    }

    private static string Exact(string template) => Installed("").Replace($"template: {Family}\n", $"template: {template}\n", StringComparison.Ordinal);

    private static string Pinned(string template) => Installed($", templates: {{{Family}: {template}}}");

    private static string Installed(string pin) =>
        SmallEstate.Text.Replace("version: 1.11.4}", $"version: 1.11.4, installedTemplates: [{Oldest}, {Middle}]{pin}}}", StringComparison.Ordinal);
}
