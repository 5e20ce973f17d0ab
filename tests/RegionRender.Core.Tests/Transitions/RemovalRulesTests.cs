using RegionRender.Core.Profiles;
using RegionRender.Core.Transitions;
using RegionRender.Core.Trees;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Transitions;

public sealed class RemovalRulesTests
{
    private static readonly LedgerFile Cluster = Payload("workloads/clusterdeployment.kcm-system.shop.yaml", Protected("k0rdent.mirantis.com", "ClusterDeployment", "kcm-system", "shop"));
    private static readonly LedgerFile Region = Payload("regions/eu/registration/region.eu.yaml", Protected("k0rdent.mirantis.com", "Region", null, "eu"));
    private static readonly LedgerFile Service = Payload("services/multiclusterservice.baseline.yaml", new(new("k0rdent.mirantis.com", "MultiClusterService", null, "baseline"), false, null));
    private static readonly LedgerFile Entry = new("clusters/mgmt/layers.yaml", "", "mgmt", "", [Kustomization("workloads", "./rendered/management/workloads")]);
    private static readonly LedgerFile Source = new("clusters/mgmt/source.yaml", "", "mgmt", "", [new(new("source.toolkit.fluxcd.io", "GitRepository", "flux-system", "fleet"), false, null)]);

    [Fact]
    public void The_same_rendering_is_fine() => Assert.Empty(Check([Cluster, Region, Service, Entry, Source], [Cluster, Region, Service, Entry, Source]));

    [Fact]
    public void Additions_are_fine() => Assert.Empty(Check([], [Cluster, Region, Service, Entry, Source]));

    [Fact]
    public void An_unprotected_object_may_go() => Assert.Empty(Check([Cluster, Service], [Cluster]));

    [Fact]
    public void What_is_kept_on_its_cluster_may_leave_the_estate()
    {
        var template = Payload("templates/servicetemplate.kcm-system.web-1-0-0.yaml", Protected("k0rdent.mirantis.com", "ServiceTemplate", "kcm-system", "web-1-0-0"));

        Assert.Empty(Check([Cluster, template], [Cluster]));
    }

    [Fact]
    public void A_protected_object_may_move_to_another_file_and_Kustomization() =>
        Assert.Empty(Check([Cluster], [Cluster with { Path = "elsewhere.yaml", Kustomization = "flux-system/other" }]));

    [Fact]
    public void A_protected_object_does_not_disappear()
    {
        var finding = Assert.Single(Check([Cluster, Region], [Cluster]));

        Assert.Equal("RR6101", finding.Id);
        Assert.Equal("'Region/eu' on 'mgmt' would be removed", finding.Message);
        Assert.Equal("rendered/management/regions/eu/registration/region.eu.yaml", finding.Location.Path);
        Assert.Contains("--allow-removal Region/eu;", finding.Hint);
    }

    [Fact]
    public void A_protected_object_does_not_change_its_cluster()
    {
        var finding = Assert.Single(Check([Cluster], [Cluster with { Cluster = "eu" }]));

        Assert.Equal("'ClusterDeployment/kcm-system/shop' on 'mgmt' would be removed; it looks renamed to 'eu/ClusterDeployment/kcm-system/shop'", finding.Message);
    }

    [Fact]
    public void A_changed_namespace_is_a_rename()
    {
        var moved = Payload("workloads/x.yaml", Protected("k0rdent.mirantis.com", "ClusterDeployment", "team", "shop"));
        var other = Payload("workloads/y.yaml", Protected("k0rdent.mirantis.com", "ClusterDeployment", "team", "other"));

        var finding = Assert.Single(Check([Cluster], [moved, other]));

        Assert.EndsWith("it looks renamed to 'ClusterDeployment/team/shop'", finding.Message);
    }

    [Fact]
    public void One_lost_and_one_new_object_of_a_kind_look_like_a_rename()
    {
        var renamed = Payload("workloads/x.yaml", Protected("k0rdent.mirantis.com", "ClusterDeployment", "kcm-system", "store"));

        Assert.EndsWith("it looks renamed to 'ClusterDeployment/kcm-system/store'", Assert.Single(Check([Cluster], [renamed])).Message);
    }

    [Fact]
    public void Two_new_objects_of_a_kind_are_no_rename()
    {
        var one = Payload("workloads/1.yaml", Protected("k0rdent.mirantis.com", "ClusterDeployment", "kcm-system", "one"));
        var two = Payload("workloads/2.yaml", Protected("k0rdent.mirantis.com", "ClusterDeployment", "kcm-system", "two"));

        Assert.EndsWith("would be removed", Assert.Single(Check([Cluster], [one, two])).Message);
    }

    [Fact]
    public void A_Kustomization_does_not_disappear_even_if_it_is_not_protected()
    {
        var finding = Assert.Single(Check([Entry], []));

        Assert.Equal("RR6102", finding.Id);
        Assert.Equal("the Flux Kustomization 'Kustomization/flux-system/workloads' on 'mgmt' would be removed, and its layer with it", finding.Message);
    }

    [Fact]
    public void The_source_of_the_rendering_does_not_disappear_and_one_in_payload_may()
    {
        var chart = Payload("templates/helmrepository.kcm-system.charts.yaml", new(new("source.toolkit.fluxcd.io", "HelmRepository", "kcm-system", "charts"), false, null));

        Assert.Equal("RR6103", Assert.Single(Check([Source, chart], [])).Id);
    }

    [Theory]
    [InlineData("./rendered/other", null, "would apply './rendered/other' instead of './rendered/management/workloads'")]
    [InlineData("./rendered/management/workloads", "eu-kubeconfig", "would apply to the cluster of the kubeconfig Secret 'eu-kubeconfig' instead of its own cluster")]
    public void A_Kustomization_keeps_its_folder_and_its_cluster(string path, string? target, string message)
    {
        var finding = Assert.Single(Check([Entry], [Entry with { Objects = [Kustomization("workloads", path, target)] }]));

        Assert.Equal("RR6104", finding.Id);
        Assert.EndsWith(message, finding.Message);
    }

    [Theory]
    [InlineData("ClusterDeployment/shop")]
    [InlineData("ClusterDeployment/kcm-system/shop")]
    [InlineData("mgmt/ClusterDeployment/shop")]
    [InlineData("mgmt/ClusterDeployment/kcm-system/shop")]
    public void What_is_named_may_go(string name) => Assert.Empty(Check([Cluster, Service], [], name));

    [Fact]
    public void A_permission_covers_nothing_but_what_it_names()
    {
        var findings = Check([Cluster, Region], [], "Region/eu");

        Assert.Equal("'ClusterDeployment/kcm-system/shop' on 'mgmt' would be removed", Assert.Single(findings).Message);
    }

    [Theory]
    [InlineData("Region/eu")]
    [InlineData("Region/us")]
    [InlineData("MultiClusterService/baseline")]
    public void A_permission_that_is_not_needed_is_a_warning(string name)
    {
        var finding = Assert.Single(Check([Region, Service], [Region], name));

        Assert.Equal(("RR6106", Severity.Warning), (finding.Id, finding.Severity));
    }

    [Fact]
    public void A_misspelled_permission_says_what_was_meant() =>
        Assert.Equal("did you mean 'Region/eu'?", Check([Region], [], "Region/ue")[0].Hint);

    [Fact]
    public void A_name_that_fits_two_objects_allows_neither_and_the_hints_say_how_to_tell_them_apart()
    {
        var findings = Check([Cluster, Cluster with { Cluster = "eu", Path = "regional/eu/x.yaml" }], [], "ClusterDeployment/shop");

        Assert.Equal(["RR6106", "RR6101", "RR6101"], findings.Select(finding => finding.Id));
        Assert.EndsWith("'mgmt/ClusterDeployment/shop', 'eu/ClusterDeployment/shop'", findings[0].Hint);
        Assert.Contains("--allow-removal mgmt/ClusterDeployment/shop;", findings[1].Hint);
        Assert.Contains("--allow-removal eu/ClusterDeployment/shop;", findings[2].Hint);
    }

    [Fact]
    public void Another_estate_is_refused_in_one_finding()
    {
        var finding = Assert.Single(Check(Ledger([Cluster, Region]), Ledger([Service]) with { Estate = "other" }));

        Assert.Equal(("RR6105", "rendered/.regionrender/meta.json"), (finding.Id, finding.Location.Path));
    }

    [Fact]
    public void A_renamed_estate_may_be_allowed_and_the_rest_is_judged_all_the_same() =>
        Assert.Equal("RR6101", Assert.Single(Check(Ledger([Cluster]), Ledger([]) with { Estate = "other" }, "Estate/atlas")).Id);

    private static LedgerFile Payload(string path, LedgerObject item) => new($"management/{path}", "", "mgmt", "flux-system/workloads", [item]);

    private static LedgerObject Protected(string group, string kind, string? space, string name) => new(new ManifestId(group, kind, space, name), true, null);

    private static LedgerObject Kustomization(string name, string path, string? target = null) =>
        new(new ManifestId("kustomize.toolkit.fluxcd.io", "Kustomization", "flux-system", name), false, path, target);

    private static Ledger Ledger(LedgerFile[] files) => new() { Estate = "atlas", Management = "mgmt", K0rdentVersion = "1.11.4", Files = [.. files] };

    private static Diagnostic[] Check(LedgerFile[] before, LedgerFile[] after, params string[] allowed) => Check(Ledger(before), Ledger(after), allowed);

    private static Diagnostic[] Check(Ledger before, Ledger after, params string[] allowed)
    {
        var bag = new DiagnosticBag();
        RemovalRules.Check(before, after, ProfileCatalog.BuiltIn.FindOrNewest(null).Kinds, new RemovalPermissions([.. allowed]), "rendered/", bag);
        return [.. bag.ToSorted()];
    }
}
