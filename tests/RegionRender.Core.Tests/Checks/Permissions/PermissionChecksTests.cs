namespace RegionRender.Core.Tests.Checks;

public class PermissionChecksTests
{
    private const string Old = "k0rdent: {version: 1.11.4, installedTemplates: [aws-eks-1-0-9]}\n";

    [Theory]
    [InlineData("Cluster", null)]
    [InlineData("Region", null)]
    [InlineData("Credential", null)]
    [InlineData("Namespace", null)]
    [InlineData("Delivery", null)]
    [InlineData("ExternalSecret", null)]
    [InlineData("PersistentVolumeClaim", null)]
    [InlineData("AWSClusterStaticIdentity", null)]
    [InlineData("OurOwnIdentity", null)] // as any kind that is protected by its ending
    [InlineData("ClusterDeployment", "Cluster")]
    [InlineData("ServiceTemplate", "")]
    [InlineData("HelmRepository", "")]
    [InlineData("ConfigMap", "")]
    [InlineData("Regoin", "Region")]
    public void An_entry_names_a_kind_whose_loss_destroys_something(string kind, string? fix)
    {
        var estate = CheckedEstate.Of($"decommission: [{{kind: {CheckedEstate.Mark(kind, fix is not null)}, name: a, reason: r}}]");
        if (fix is null)
            estate.FindsNothing();
        else
            Assert.Equal(fix, estate.Finds("RR3701").Fix?.Replacement ?? "");
    }

    [Theory]
    [InlineData("kind: Management, name: «kcm»")]
    [InlineData("kind: AccessManagement, name: «kcm»")]
    [InlineData("kind: Namespace, name: «kcm-system»")]
    public void What_all_rests_on_stays(string entry) => CheckedEstate.Of($"decommission: [{{{entry}, reason: r}}]").Finds("RR3702");

    [Theory]
    [InlineData("decommission: [{kind: Cluster, name: a, reason: r}, {kind: Cluster, name: «a», reason: s}]")]
    [InlineData("decommission: [{kind: Service, name: a, clusters: [x, y], reason: r}, {kind: Service, name: a, clusters: [«y»], reason: s}]")]
    [InlineData(Old + "upgrades: [{family: aws-eks, from: aws-eks-1-0-9, to: aws-eks-1-0-13}, {family: «aws-eks», from: aws-eks-1-0-9, to: aws-eks-1-0-13}]")]
    [InlineData("upgrades: [{k0rdent, from: 1.10.2, to: 1.11.4}, «{k0rdent: true, from: 1.11.3, to: 1.11.4}»]")]
    public void A_permission_stands_once(string blocks) => CheckedEstate.Of(blocks).Finds("RR3703");

    [Fact]
    public void One_name_of_two_kinds_and_one_service_on_two_clusters_are_two_permissions() => CheckedEstate.Of("""
        decommission:
          - {kind: Cluster, name: a, reason: r}
          - {kind: Region, name: a, reason: r}
          - {kind: Service, name: a, clusters: [x], reason: r}
          - {kind: Service, name: a, clusters: [y], reason: r}
        """).FindsNothing();

    [Theory]
    [InlineData("2026-12-31", null)]
    [InlineData("2026-12-01", null)] // the day itself is meant
    [InlineData("2026-11-30", "RR3705")]
    [InlineData("2026-11-31", "RR3704")]
    public void A_permission_ends_on_a_day_that_has_not_passed(string until, string? code)
    {
        var estate = CheckedEstate.Of($"decommission: [{{kind: Cluster, name: a, reason: r, until: {CheckedEstate.Mark(until, code is not null)}}}]", new DateOnly(2026, 12, 1));
        if (code is null)
            estate.FindsNothing();
        else
            estate.Finds(code);
    }

    [Fact]
    public void Without_a_day_to_judge_by_none_has_passed() => CheckedEstate.Of("decommission: [{kind: Cluster, name: a, reason: r, until: 2001-01-01}]").FindsNothing();

    [Theory]
    [InlineData("family: aws-eks, from: aws-eks-1-0-9, to: aws-eks-1-0-13", null)]
    [InlineData("family: aws-eks, from: aws-eks-1-0-9, to: «azure-aks-1-0-10»", "RR3706")]
    [InlineData("family: azure-aks, from: «aws-eks-1-0-9», to: azure-aks-1-0-10", "RR3706")]
    [InlineData("family: aws-eks, from: aws-eks-1-0-13, to: «aws-eks-1-0-13»", "RR3707")]
    [InlineData("family: aws-eks, from: «aws-eks-1-0-8», to: aws-eks-1-0-13", "RR3401")]
    [InlineData("cluster: «ghost», from: aws-eks-1-0-9, to: aws-eks-1-0-13", "RR3708")]
    public void An_upgrade_leads_forward_in_one_family_to_what_the_estate_asks_for(string upgrade, string? code) => Judge(Old + $"upgrades: [{{{upgrade}}}]", code);

    [Theory]
    [InlineData("k0rdent: {version: 1.11.4, installedTemplates: [aws-eks-1-0-9], templates: {aws-eks: aws-eks-1-0-9}}", "pin it in 'k0rdent.templates' to 'aws-eks-1-0-13', or remove the entry")]
    [InlineData("k0rdent: {version: 1.11.4, installedTemplates: [aws-eks-1-0-9, aws-eks-1-0-10], templates: {aws-eks: aws-eks-1-0-10}}", "remove the entry if the upgrade is done, or write 'to: aws-eks-1-0-10'")]
    public void A_family_that_is_elsewhere_is_an_error_with_the_way_out(string k0rdent, string hint)
    {
        var finding = CheckedEstate.Of(k0rdent + "\nupgrades: [{family: aws-eks, from: aws-eks-1-0-9, to: «aws-eks-1-0-13»}]").Finds("RR3708");
        Assert.Equal(hint, finding.Hint);
    }

    [Fact]
    public void A_cluster_that_has_another_template_is_an_error() => CheckedEstate.Of($$"""
        {{Old}}
        {{Sample.Store}}
        credentials: [{name: a, {{Sample.AwsCredential}}}]
        clusters: [{name: c, credential: a, template: aws-eks-1-0-9, config: {region: eu-west-1} }]
        upgrades: [{cluster: c, from: aws-eks-1-0-9, to: «aws-eks-1-0-13»}]
        """).Finds("RR3708");

    [Theory]
    [InlineData("from: 1.10.2, to: 1.11.4", null)]
    [InlineData("from: 1.11.2, to: 1.11.4", null)]
    [InlineData("from: 1.9.0, to: «1.11.4»", "RR3707")]
    [InlineData("from: 1.11.4, to: «1.11.4»", "RR3707")]
    [InlineData("from: «newest», to: 1.11.4", "RR3707")]
    [InlineData("from: 1.11.4, to: «1.12.0»", "RR3708")]
    public void K0rdent_moves_one_minor_release_forward_to_the_estates(string versions, string? code) => Judge($"upgrades: [{{k0rdent, {versions}}}]", code);

    private static void Judge(string blocks, string? code)
    {
        var estate = CheckedEstate.Of(blocks);
        if (code is null)
            estate.FindsNothing();
        else
            estate.Finds(code);
    }
}
