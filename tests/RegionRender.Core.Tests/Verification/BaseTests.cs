using RegionRender.Core.Transitions;
using RegionRender.Core.Verification;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Verification;

/// <summary>A tree beside the one that it replaces.</summary>
public class BaseTests
{
    private const string Cluster = "management/workloads/clusterdeployment.kcm-system.tools.yaml";

    [Fact]
    public void The_same_tree_is_no_change() => Assert.Empty(Compare(_ => { }));

    [Fact]
    public void A_cluster_that_vanishes_is_refused_by_name()
    {
        var finding = Assert.Single(Compare(tree => tree.Replace(Cluster, "  name: tools\n", "  name: others\n")));

        Assert.Equal("RR6101", finding.Id);
        Assert.Contains("'ClusterDeployment/kcm-system/tools'", finding.Message, StringComparison.Ordinal);
        Assert.StartsWith("base/", finding.Location.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_allowed_by_name_may_vanish() =>
        Assert.Empty(Compare(tree => tree.Replace(Cluster, "  name: tools\n", "  name: others\n"), "ClusterDeployment/tools"));

    [Fact]
    public void A_Kustomization_that_vanishes_is_refused() =>
        Assert.Contains(Compare(tree => tree.Replace("clusters/mgmt/layers.yaml", "  name: addons\n", "  name: extras\n")), finding => finding.Id == "RR6102");

    [Fact]
    public void A_field_that_cannot_change_is_refused_where_it_changed()
    {
        var region = new EditedTree().Paths.Single(path => path.EndsWith("region.weu.yaml", StringComparison.Ordinal));

        var findings = Compare(tree => tree.Replace(region, "name: weu-kubeconfig\n", "name: other-kubeconfig\n"));

        var finding = Assert.Single(findings);
        Assert.Equal(region, finding.Location.Path);
        Assert.Equal("as it was", Assert.Single(finding.Related).Message);
    }

    [Fact]
    public void A_change_that_the_kind_allows_is_none_of_our_business() =>
        Assert.Empty(Compare(tree => tree.Replace(Cluster, "workersNumber: ", "workersNumber: 1")));

    private static IReadOnlyList<Diagnostic> Compare(Action<EditedTree> change, params string[] allowed)
    {
        var (before, after) = (new EditedTree(), new EditedTree());
        change(after);
        return [.. TreeVerifier.Verify(after.Files, "", new VerificationOptions { Base = before.Files, BaseDisplayPrefix = "base/", Allowed = new RemovalPermissions([.. allowed]) })
            .Diagnostics.Where(finding => finding.Id != "RR5055")];
    }
}
