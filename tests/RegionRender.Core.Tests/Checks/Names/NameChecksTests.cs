using RegionRender.Core.Planning;

namespace RegionRender.Core.Tests.Checks;

public class NameChecksTests
{
    [Fact]
    public void A_region_name_of_21_characters_fits() =>
        CheckedEstate.Of($"regions: [{{name: eu-west-1-production1, {Sample.KubeConfig}}}]").FindsNothing();

    [Fact]
    public void A_region_name_of_22_characters_is_too_long() => Assert.Equal(
        "the region's name 'eu-west-1-production12' has 22 characters, 21 are allowed",
        CheckedEstate.Of($"regions: [{{name: «eu-west-1-production12», {Sample.KubeConfig}}}]").Finds("RR3101").Message);

    [Fact]
    public void A_long_provider_of_the_users_own_leaves_less_for_the_regions_name() => Assert.Contains(
        "12 are allowed",
        CheckedEstate.Of($$"""
            regions:
              - name: «eu-west-1-prod»
                {{Sample.KubeConfig}}
                providers: [projectsveltos, {name: {{new string('p', 50)}}, template: own-1-0-0}]
            """).Finds("RR3101").Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("management")]
    [InlineData("mgmt")]
    public void A_region_can_t_have_the_name_of_management(string name) =>
        CheckedEstate.Of($"regions: [{{name: «{name}», {Sample.KubeConfig}}}]").Finds("RR3102");

    [Fact]
    public void A_cluster_name_of_53_characters_fits() => Cluster(new string('c', 53)).FindsNothing();

    [Fact]
    public void A_cluster_name_of_54_characters_is_too_long() => Cluster($"«{new string('c', 54)}»").Finds("RR3103");

    [Theory]
    [InlineData("eu")] // 10 of kcm-system, 38 of the credential, and the dash
    public void A_regional_Credential_and_its_namespace_have_at_most_51_characters_together(string region)
    {
        Regional(new string('a', 41 - region.Length - 1), region).FindsNothing();
        Assert.Equal(
            $"the Credential '{new string('a', 39)}-eu' and the namespace 'kcm-system' have 52 characters together, 51 are allowed",
            Regional(new string('a', 39), $"«{region}»").Finds("RR3104").Message);
    }

    [Fact]
    public void A_Credential_of_management_is_not_distributed_and_may_be_longer() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        credentials: [{name: {{new string('a', 63)}}, regions: [management], {{Sample.AwsCredential}}}]
        """).FindsNothing();

    [Fact]
    public void The_copies_of_AccessManagement_are_labelled_too() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        credentials: [{name: {{new string('a', 40)}}, {{Sample.AwsCredential}}}]
        access: [{namespaces: [team-labor-12], credentials: [«{{new string('a', 40)}}»]}]
        """).Finds("RR3104");

    [Fact]
    public void Two_credentials_can_t_derive_one_name() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        regions: [{name: b-c, {{Sample.KubeConfig}}}, {name: c, registration: {kubeConfig: {secret: c-kubeconfig} } }]
        credentials:
          - {name: a, regions: [b-c], {{Sample.AwsCredential}}}
          - {name: «a-b», regions: [c], {{Sample.AwsCredential}}}
        """).Finds("RR3105");

    [Theory]
    [InlineData("tier")]
    [InlineData("example.com/tier")]
    [InlineData("k0rdent.mirantis.com/kof-cluster-role")]
    [InlineData("k0rdent.mirantis.com/istio-role")]
    [InlineData("notregionrender.io/estate")]
    public void A_label_of_the_users_is_theirs(string key) => Labels($"{key}: child").FindsNothing();

    [Theory]
    [InlineData("k0rdent.mirantis.com/managed")]
    [InlineData("ksm.k0rdent.mirantis.com/kof-adapter")]
    [InlineData("regionrender.io/estate")]
    [InlineData("app.kubernetes.io/managed-by")]
    [InlineData("kustomize.toolkit.fluxcd.io/name")]
    public void A_label_of_somebody_else_is_not_written_by_hand(string key) => Labels($"{key}: «child»").Finds("RR3106");

    [Fact]
    public void A_label_of_a_region_is_judged_where_it_stands_and_once() => CheckedEstate.Of($$"""
        regions: [{name: eu, {{Sample.KubeConfig}}, labels: {k0rdent.mirantis.com/managed: «"true"»} }]
        """).Finds("RR3106");

    [Theory]
    [InlineData("example.com/owner: team", null)]
    [InlineData("k0rdent.mirantis.com/kof-http-config: x", null)]
    [InlineData("kustomize.toolkit.fluxcd.io/prune: «enabled»", "RR3107")]
    [InlineData("regionrender.io/confirm-deletion: «c»", "RR3107")]
    public void An_annotation_that_protects_objects_is_not_written_by_hand(string annotation, string? code)
    {
        var estate = Cluster("c", $"annotations: {{{annotation}}}");
        if (code is null)
            estate.FindsNothing();
        else
            estate.Finds(code);
    }

    [Fact]
    public void The_longest_names_that_pass_make_Kustomizations_that_fit_a_label()
    {
        var region = new string('r', 21);
        Assert.InRange(new LayerId(LayerStage.RegionWorkloads, region, new string('c', 53)).Kustomization.Length, 1, 63);
        Assert.All(LayerStage.All, stage => Assert.InRange(new LayerId(stage, region).Kustomization.Length, 1, 63));
    }

    private static CheckedEstate Labels(string label) => Cluster("c", $"labels: {{{label}}}");

    private static CheckedEstate Cluster(string name, string more = "dryRun: false") => CheckedEstate.Of($$"""
        {{Sample.Store}}
        credentials: [{name: aws, {{Sample.AwsCredential}}}]
        clusters: [{name: {{name}}, credential: aws, {{Sample.AwsCluster}}, {{more}}}]
        """);

    private static CheckedEstate Regional(string credential, string region) => CheckedEstate.Of($$"""
        {{Sample.Store}}
        regions: [{name: {{region.Trim('«', '»')}}, {{Sample.KubeConfig}}}]
        credentials: [{name: {{credential}}, regions: [{{region}}], {{Sample.AwsCredential}}}]
        """);
}
