namespace RegionRender.Core.Tests.Checks;

public class PlatformChecksTests
{
    private const string BuiltRegion = "registration: {cluster: {credential: aws, " + Sample.AwsCluster + "}}";

    [Fact]
    public void References_to_regions_of_the_estate_and_to_management_are_fine() => Regional("eu", "eu").FindsNothing();

    [Fact]
    public void A_credential_in_an_unknown_region_is_an_error_with_the_region_that_was_meant()
    {
        var finding = CheckedEstate.Of($$"""
            {{Sample.Store}}
            regions: [{name: eu-west, {{Sample.KubeConfig}}}]
            credentials: [{name: aws, regions: [«eu-wset»], {{Sample.AwsCredential}}}]
            """).Finds("RR3201");
        Assert.Equal("eu-west", finding.Fix?.Replacement);
        Assert.Equal("there is only 'eu-west'", finding.Hint);
    }

    [Fact]
    public void Access_to_a_credential_in_an_unknown_region_is_an_error() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        regions: [{name: eu, {{Sample.KubeConfig}}}]
        credentials: [{name: aws, regions: [eu], {{Sample.AwsCredential}}}]
        access: [{namespaces: [lab], credentials: [{name: aws, region: «us»}]}]
        """).Finds("RR3201");

    [Theory]
    [InlineData("us")]
    [InlineData("management")]
    public void Extra_manifests_go_to_regions_of_the_estate(string region) => CheckedEstate.Of($$"""
        regions: [{name: eu, {{Sample.KubeConfig}}}]
        extraManifests: [{scope: regional, regions: [eu, «{{region}}»], files: estate.yaml}]
        """).Finds("RR3201");

    [Theory]
    [InlineData("aws, projectsveltos")]
    [InlineData("cluster-api-provider-aws, projectsveltos")]
    [InlineData("{name: own, template: own-1-0-0}, projectsveltos")]
    public void Providers_of_the_release_and_those_with_a_template_are_known(string providers) => Management(providers).FindsNothing();

    [Fact]
    public void An_unknown_provider_is_an_error() => Assert.Equal("azure", Management("projectsveltos, «azzure»").Finds("RR3202").Fix?.Replacement);

    [Fact]
    public void A_provider_can_t_stand_under_both_of_its_names() => Management("projectsveltos, aws, «cluster-api-provider-aws»").Finds("RR3203");

    [Fact]
    public void Management_can_t_do_without_Sveltos() => Management("«aws, k0smotron»").Finds("RR3204");

    [Fact]
    public void Management_without_any_provider_is_marked_at_its_name() =>
        CheckedEstate.Of("management: {name: «mgmt», providers: []}").Finds("RR3204");

    [Fact]
    public void Management_as_a_pure_control_plane_is_fine() => Management("projectsveltos").FindsNothing();

    [Theory]
    [InlineData("aws, k0smotron, projectsveltos", "aws, k0smotron, projectsveltos", null)]
    [InlineData("aws, k0smotron, projectsveltos", "«aws, k0smotron»", "RR3205")]
    [InlineData("aws, projectsveltos", "«aws, projectsveltos»", "RR3206")] // the template needs k0smotron
    [InlineData("projectsveltos, aws", "«projectsveltos, k0smotron»", "RR3206")] // one finding, though the identity needs aws as well
    public void A_region_runs_what_its_clusters_need(string management, string region, string? code)
    {
        var estate = CheckedEstate.Of($$"""
            {{Sample.Store}}
            management: {name: mgmt, providers: [{{management}}]}
            regions: [{name: eu, {{Sample.KubeConfig}}, providers: [{{region}}]}]
            credentials: [{name: aws, regions: [eu], {{Sample.AwsCredential}}}]
            serviceTemplates: [{source: {name: s, url: "oci://example.com/charts"}, charts: [{name: ingress, versions: [1.0.0]}]}]
            clusters: [{name: c, region: eu, credential: aws, {{Sample.AwsCluster}}, services: [{name: i, template: ingress-1-0-0}]}]
            """);
        if (code is null)
            estate.FindsNothing();
        else
            estate.Finds(code);
    }

    [Fact]
    public void Management_runs_what_its_own_clusters_need() => Assert.Equal(
        "the management cluster does not run the provider 'k0smotron', which the template 'aws-standalone-cp-1-0-43' needs",
        CheckedEstate.Of($$"""
            {{Sample.Store}}
            management: {name: mgmt, providers: [«aws, projectsveltos»]}
            credentials: [{name: aws, {{Sample.AwsCredential}}}]
            clusters: [{name: c, credential: aws, {{Sample.AwsCluster}}}]
            """).Finds("RR3206").Message);

    [Fact]
    public void Management_needs_the_CRDs_of_regional_identities_too()
    {
        var finding = CheckedEstate.Of($$"""
            {{Sample.Store}}
            management: {name: mgmt, providers: [projectsveltos]}
            regions: [{name: eu, {{Sample.KubeConfig}}, providers: [aws, projectsveltos]}]
            credentials: [{name: aws, regions: [eu], identity: {kind: «AWSClusterStaticIdentity»}, secret: aws}]
            """).Finds("RR3207");
        Assert.Equal("the management cluster does not run the provider 'aws', which brings the kind 'AWSClusterStaticIdentity'", finding.Message);
        Assert.Equal("add 'aws' to 'management.providers'", finding.Hint);
    }

    [Fact]
    public void Providers_that_nobody_lists_are_those_that_are_needed() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        regions: [{name: eu, {{Sample.KubeConfig}}}]
        credentials: [{name: aws, regions: [eu], {{Sample.AwsCredential}}}]
        clusters: [{name: c, region: eu, credential: aws, {{Sample.AwsCluster}}}]
        """).FindsNothing();

    [Theory]
    [InlineData("projectsveltos, k0smotron", "kind: Secret", null)]
    [InlineData("projectsveltos, {name: own, template: own-1-0-0}", "kind: Secret", null)]
    [InlineData("projectsveltos, aws", "kind: «Secret»", "RR3208")]
    public void A_plain_Secret_reaches_a_region_only_where_a_provider_takes_it(string providers, string kind, string? code)
    {
        var estate = CheckedEstate.Of($$"""
            {{Sample.Store}}
            regions: [{name: eu, {{Sample.KubeConfig}}, providers: [{{providers}}]}]
            credentials: [{name: adopted, regions: [eu], identity: { {{kind}} }, secret: adopted}]
            """);
        if (code is null)
            estate.FindsNothing();
        else
            estate.Finds(code);
    }

    [Fact]
    public void A_region_by_cluster_serves_only_clusters_in_k0rdents_namespace() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        regions: [{name: eu, {{BuiltRegion}}}]
        templateChains: [{name: aws, templates: [aws-standalone-cp-1-0-43]}]
        access: [{namespaces: [lab], templateChains: [aws], credentials: [aws-eu]}]
        credentials: [{name: aws, {{Sample.AwsCredential}}}, {name: aws-eu, regions: [eu], {{Sample.AwsCredential}}}]
        clusters:
          - {name: inside, region: eu, credential: aws-eu, {{Sample.AwsCluster}}}
          - {name: outside, namespace: «lab», region: eu, credential: aws-eu, {{Sample.AwsCluster}}}
        """).Finds("RR3209");

    [Fact]
    public void A_region_by_kubeconfig_serves_every_namespace() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        regions: [{name: eu, {{Sample.KubeConfig}}}]
        templateChains: [{name: aws, templates: [aws-standalone-cp-1-0-43]}]
        access: [{namespaces: [lab], templateChains: [aws], credentials: [aws]}]
        credentials: [{name: aws, regions: [eu], {{Sample.AwsCredential}}}]
        clusters: [{name: outside, namespace: lab, region: eu, credential: aws, {{Sample.AwsCluster}}}]
        """).FindsNothing();

    [Theory]
    [InlineData("{secret: all, key: a}", "{secret: all, key: b}", false)]
    [InlineData("{secret: all, key: a}", "{secret: «all», key: a}", true)]
    [InlineData("{secret: all, key: a, from: x}", "{secret: all, key: b}", false)]
    [InlineData("{secret: all, key: a, from: x}", "{secret: «all», key: b, from: x}", true)]
    public void Regions_share_no_kubeconfig(string one, string other, bool isShared)
    {
        var estate = CheckedEstate.Of($$"""
            {{Sample.Store}}
            regions:
              - {name: eu, registration: {kubeConfig: {{one}} } }
              - {name: us, registration: {kubeConfig: {{other}} } }
            """);
        if (isShared)
            estate.Finds("RR3210");
        else
            estate.FindsNothing();
    }

    [Fact]
    public void The_kubeconfig_of_a_region_by_cluster_is_its_own_too() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        regions:
          - {name: eu, {{BuiltRegion}}}
          - {name: us, registration: {kubeConfig: {secret: «eu-kubeconfig»} } }
        credentials: [{name: aws, {{Sample.AwsCredential}}}]
        """).Finds("RR3210");

    [Fact]
    public void On_a_region_the_prefix_regional_is_wrong() => CheckedEstate.Of($$"""
        regions: [{name: eu, {{Sample.KubeConfig}}, core: {kcm: {config: {«regional»: {velero: {enabled: true} } } } } }]
        """).Finds("RR3211");

    [Fact]
    public void On_management_the_prefix_regional_is_needed() => CheckedEstate.Of(
        "management: {name: mgmt, core: {kcm: {config: {«velero»: {enabled: true}, regional: {cert-manager: {enabled: false}}}}}}").Finds("RR3211");

    private static CheckedEstate Management(string providers) => CheckedEstate.Of($"management: {{name: mgmt, providers: [{providers}]}}");

    private static CheckedEstate Regional(string credentialRegion, string clusterRegion) => CheckedEstate.Of($$"""
        {{Sample.Store}}
        regions: [{name: eu, {{Sample.KubeConfig}}}]
        credentials: [{name: aws, regions: [{{credentialRegion}}, management], {{Sample.AwsCredential}}}]
        clusters: [{name: c, region: {{clusterRegion}}, credential: aws, {{Sample.AwsCluster}}}]
        """);
}
