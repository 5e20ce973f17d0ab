using System.Text;
using RegionRender.Core.Tests.Compilation;

namespace RegionRender.Core.Tests.Planning;

/// <summary>What an upgrade needs on management: the chain, and access to it where the clusters lie.</summary>
public class UpgradeTests
{
    private const string Old = "aws-standalone-cp-1-0-34";
    private const string New = "aws-standalone-cp-1-0-43";
    private const string Family = $"upgrades: [{{family: aws-standalone-cp, from: {Old}, to: {New}}}]\n";
    private const string Access = "access: [{namespaces: [team], credentials: [{name: aws, region: north}]}]\n";

    [Fact]
    public void The_chain_of_an_upgrade_leads_from_the_old_to_the_new()
    {
        var chain = Assert.Single(Chains(Compile(Family)));

        Assert.EndsWith($"  supportedTemplates:\n    - name: {Old}\n      availableUpgrades:\n        - name: {New}\n    - name: {New}\n", chain);
    }

    [Theory]
    [InlineData(Family)]
    [InlineData($"upgrades: [{{cluster: shop, from: {Old}, to: {New}}}]\n")]
    public void Namespaces_with_a_cluster_that_moves_get_the_chain(string upgrade)
    {
        var access = Compile(upgrade + Access, @namespace: "team")["management/access/accessmanagement.kcm.yaml"];

        Assert.Contains($"    - targetNamespaces:\n        list:\n          - team\n      clusterTemplateChains:\n        - {NameOf(upgrade)}\n", access, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_all_clusters_lie_with_k0rdent_nothing_is_handed_on() => Assert.DoesNotContain("management/access/accessmanagement.kcm.yaml", Compile(Family).Keys);

    [Fact]
    public void A_chain_of_the_estate_with_the_same_spec_is_the_same_object()
    {
        const string Chain = $"templateChains: [{{name: aws, templates: [{Old}, {New}]}}]\naccess: [{{namespaces: [team], credentials: [{{name: aws, region: north}}], templateChains: [aws]}}]\n";
        var files = Compile(Family + Chain, @namespace: "team");

        Assert.Contains("  name: aws-", Assert.Single(Chains(files)), StringComparison.Ordinal);
        Assert.Single(files["management/access/accessmanagement.kcm.yaml"].Split("targetNamespaces"), part => part.Contains("team", StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_of_a_chain_may_move_to_the_next_alone()
    {
        const string Chain = $"templateChains: [{{name: aws, templates: [{Old}, aws-standalone-cp-1-0-40, {New}]}}]\n";

        Assert.EndsWith(
            $"    - name: {Old}\n      availableUpgrades:\n        - name: aws-standalone-cp-1-0-40\n    - name: aws-standalone-cp-1-0-40\n      availableUpgrades:\n        - name: {New}\n    - name: {New}\n",
            Assert.Single(Chains(Compile(Chain))));
    }

    [Fact]
    public void An_upgrade_of_k0rdent_needs_no_chain() => Assert.Empty(Chains(Compile("upgrades: [{k0rdent, from: 1.10.2, to: 1.11.4}]\n")));

    [Fact]
    public void An_empty_access_takes_all_access_away() => Assert.EndsWith("spec:\n  accessRules: []\n", Compile("access: []\n")["management/access/accessmanagement.kcm.yaml"]);

    [Fact]
    public void Without_access_there_is_no_AccessManagement() => Assert.DoesNotContain("management/access/accessmanagement.kcm.yaml", Compile("").Keys);

    private static string NameOf(string upgrade)
    {
        var chain = Assert.Single(Chains(Compile(upgrade)));
        var start = chain.IndexOf("  name: ", StringComparison.Ordinal) + "  name: ".Length;
        return chain[start..chain.IndexOf('\n', start)];
    }

    private static IEnumerable<string> Chains(Dictionary<string, string> files) =>
        files.Where(file => file.Key.StartsWith("management/chains/clustertemplatechain.", StringComparison.Ordinal)).Select(file => file.Value);

    private static Dictionary<string, string> Compile(string addition, string @namespace = "kcm-system")
    {
        var compilation = SmallEstate.CompileText(SmallEstate.Text
            .Replace("version: 1.11.4}", $"version: 1.11.4, installedTemplates: [{Old}, aws-standalone-cp-1-0-40]}}", StringComparison.Ordinal)
            .Replace("  - name: shop\n", $"  - name: shop\n    namespace: {@namespace}\n    propagateCredentials: false\n", StringComparison.Ordinal) + addition);
        Assert.Empty(compilation.Diagnostics);
        Assert.NotNull(compilation.Tree);
        return compilation.Tree.Files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span), StringComparer.Ordinal);
    }
}
