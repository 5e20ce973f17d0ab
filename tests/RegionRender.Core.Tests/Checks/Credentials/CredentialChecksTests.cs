namespace RegionRender.Core.Tests.Checks;

public class CredentialChecksTests
{
    [Fact]
    public void A_cluster_with_an_unknown_credential_is_an_error_with_the_one_that_was_meant() => Assert.Equal("aws-prod", CheckedEstate.Of($$"""
        {{Sample.Store}}
        credentials: [{name: aws-prod, {{Sample.AwsCredential}}}]
        clusters: [{name: c, credential: «aws-prd», {{Sample.AwsCluster}}}]
        """).Finds("RR3301").Fix?.Replacement);

    [Fact]
    public void Access_to_an_unknown_credential_is_an_error() => CheckedEstate.Of("access: [{namespaces: [lab], credentials: [«aws»]}]").Finds("RR3301");

    [Fact]
    public void A_credential_without_regions_serves_no_cluster_of_a_region()
    {
        var finding = CheckedEstate.Of($$"""
            {{Sample.Store}}
            regions: [{name: eu, {{Sample.KubeConfig}}}]
            credentials: [{name: aws, {{Sample.AwsCredential}}}]
            clusters: [{name: c, region: eu, credential: «aws», {{Sample.AwsCluster}}}]
            """).Finds("RR3302");
        Assert.Equal("the credential 'aws' is not offered in the region 'eu', where the cluster 'c' lives", finding.Message);
        Assert.Equal("add 'regions: [eu]' to 'aws', or use another credential", finding.Hint);
    }

    [Fact]
    public void A_credential_of_other_regions_says_which() => Assert.Equal("it is offered in 'us' only", CheckedEstate.Of($$"""
        {{Sample.Store}}
        regions: [{name: eu, {{Sample.KubeConfig}}}, {name: us, registration: {kubeConfig: {secret: us-kubeconfig} } }]
        credentials: [{name: aws, regions: [us], {{Sample.AwsCredential}}}]
        clusters: [{name: c, region: eu, credential: «aws», {{Sample.AwsCluster}}}]
        """).Finds("RR3302").Related[0].Message);

    [Fact]
    public void A_regions_own_cluster_can_t_use_a_credential_of_that_region() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        regions: [{name: eu, registration: {cluster: {credential: «aws», {{Sample.AwsCluster}} } } }]
        credentials: [{name: aws, regions: [eu], {{Sample.AwsCredential}}}]
        """).Finds("RR3302");

    [Fact]
    public void Access_is_given_only_where_the_credential_is() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        regions: [{name: eu, {{Sample.KubeConfig}}}, {name: us, registration: {kubeConfig: {secret: us-kubeconfig} } }]
        credentials: [{name: aws, regions: [us, management], {{Sample.AwsCredential}}}]
        access: [{namespaces: [lab], credentials: [aws, {name: aws, region: management}, {name: aws, region: «eu»}]}]
        """).Finds("RR3302");

    [Theory]
    [InlineData(Sample.AwsCredential, Sample.AwsCluster)]
    [InlineData("identity: {kind: AWSClusterRoleIdentity, roleARN: r}", Sample.AwsCluster)]
    [InlineData("identity: {kind: AWSClusterControllerIdentity}", Sample.AwsCluster)]
    [InlineData(Sample.AzureCredential, Sample.AzureCluster)]
    [InlineData(Sample.VSphereCredential, Sample.VSphereCluster)]
    [InlineData(Sample.PlainCredential, Sample.AdoptedCluster)]
    public void A_template_takes_the_identities_of_its_cloud(string credential, string cluster) => Cluster(credential, cluster, "credential: a").FindsNothing();

    [Theory]
    [InlineData(Sample.AzureCredential, Sample.AwsCluster)]
    [InlineData(Sample.PlainCredential, Sample.AwsCluster)]
    [InlineData(Sample.AwsCredential, Sample.AdoptedCluster)]
    public void A_template_takes_no_other_identity(string credential, string cluster) => Cluster(credential, cluster, "credential: «a»").Finds("RR3303");

    [Fact]
    public void All_Credentials_share_the_controllers_identity() => CheckedEstate.Of("""
        credentials: [{name: a, identity: {kind: AWSClusterControllerIdentity}}, {name: b, identity: {kind: AWSClusterControllerIdentity}}]
        """).FindsNothing();

    [Fact]
    public void Two_Credentials_can_t_write_one_identity() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        credentials:
          - {name: a, identity: {kind: AWSClusterStaticIdentity, name: prod}, secret: x}
          - {name: b, identity: {kind: AWSClusterStaticIdentity, name: «prod»}, secret: y}
        """).Finds("RR3304");

    [Fact]
    public void Two_Credentials_can_t_write_one_Secret() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        credentials:
          - {name: a, identity: {kind: AWSClusterStaticIdentity}, secret: x}
          - {name: b, identity: {kind: Secret, name: «a-secret»}, secret: y}
        """).Finds("RR3304");

    [Fact]
    public void Two_Credentials_can_share_a_Secret_that_exists() => CheckedEstate.Of("""
        secrets: {backend: existing}
        credentials: [{name: a, identity: {kind: Secret, name: s}, secret: s}, {name: b, identity: {kind: Secret, name: s}, secret: s}]
        """).FindsNothing();

    [Theory]
    [InlineData("kind: «AWSClusterStaticIdentity»")]
    [InlineData("kind: «AzureClusterIdentity», clientID: c, tenantID: t")]
    [InlineData("kind: «VSphereClusterIdentity», datacenters: [dc]")]
    [InlineData("kind: «Secret»")]
    public void An_identity_with_a_Secret_needs_one(string identity) => Credential($$"""identity: { {{identity}} }""").Finds("RR3305");

    [Theory]
    [InlineData("kind: AWSClusterRoleIdentity, roleARN: r")]
    [InlineData("kind: AWSClusterControllerIdentity")]
    [InlineData("kind: AzureClusterIdentity, clientID: c, tenantID: t, type: WorkloadIdentity")]
    public void An_identity_without_a_Secret_takes_none(string identity)
    {
        Credential($$"""identity: { {{identity}} }""").FindsNothing();
        Credential($$"""identity: { {{identity}} }, secret: «x»""").Finds("RR3306");
    }

    [Fact]
    public void One_secret_for_all_regions_is_used_if_one_of_their_identities_uses_it() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        regions: [{name: eu, {{Sample.KubeConfig}}}, {name: us, registration: {kubeConfig: {secret: us-kubeconfig} } }]
        credentials:
          - name: a
            regions: [eu, us]
            identity: {eu: {kind: AWSClusterStaticIdentity}, us: {kind: AWSClusterRoleIdentity, roleARN: r} }
            secret: x
        """).FindsNothing();

    [Theory]
    [InlineData("kind: Secret", "a", "a")]
    [InlineData("kind: Secret, name: mine", "mine", "mine")]
    [InlineData("kind: AWSClusterStaticIdentity", "«mine»", "a-secret")]
    [InlineData("kind: Secret", "«mine»", "a")]
    public void An_existing_Secret_has_the_name_that_is_looked_for(string identity, string secret, string expected)
    {
        var cluster = identity.Contains("AWS", StringComparison.Ordinal) ? Sample.AwsCluster : Sample.AdoptedCluster;
        var estate = CheckedEstate.Of($$"""
            secrets: {backend: existing}
            credentials: [{name: a, identity: { {{identity}} }, secret: {{secret}}}]
            clusters: [{name: c, credential: a, {{cluster}}}]
            """);
        if (secret.StartsWith('«'))
            Assert.Contains($"looks for '{expected}'", estate.Finds("RR3307").Message, StringComparison.Ordinal);
        else
            estate.FindsNothing();
    }

    [Fact]
    public void An_existing_Secret_beside_an_identity_has_any_name_where_nothing_is_propagated() => CheckedEstate.Of($$"""
        secrets: {backend: existing}
        credentials: [{name: a, identity: {kind: AWSClusterStaticIdentity}, secret: mine}]
        clusters: [{name: c, credential: a, propagateCredentials: false, {{Sample.AwsCluster}}}]
        """).FindsNothing();

    [Fact]
    public void Properties_give_every_key_of_the_Secret() => Assert.Equal(
        "the properties of the Secret lack 'SecretAccessKey', which an identity of kind 'AWSClusterStaticIdentity' reads",
        Credential("identity: {kind: AWSClusterStaticIdentity}, secret: «{key: x, properties: {AccessKeyID: id}}»").Finds("RR3308").Message);

    [Fact]
    public void Properties_of_a_plain_Secret_give_what_the_template_reads() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        credentials: [{name: a, identity: {kind: Secret}, secret: «{key: x, properties: {kubeconfig: k} }»}]
        clusters: [{name: c, credential: a, {{Sample.AdoptedCluster}}}]
        """).Finds("RR3308");

    [Fact]
    public void Properties_of_a_kubeconfig_give_its_key() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        regions: [{name: eu, registration: {kubeConfig: {secret: s, key: admin, from: «{key: x, properties: {value: v} }»} } }]
        """).Finds("RR3308");

    [Theory]
    [InlineData(Sample.VSphereCredential, Sample.VSphereCluster, "vsphere-standalone-cp-1-0-42", true)]
    [InlineData(Sample.AzureCredential, Sample.AzureCluster, "azure-standalone-cp-1-0-45", false)]
    [InlineData(Sample.AwsCredential, Sample.AwsCluster, "aws-standalone-cp-1-0-43", false)]
    public void A_cluster_outside_of_k0rdents_namespace_needs_no_cluster_scoped_credentials(string credential, string cluster, string template, bool isError)
    {
        var estate = CheckedEstate.Of($$"""
            {{Sample.Store}}
            credentials: [{name: a, {{credential}}}]
            templateChains: [{name: chain, templates: [{{template}}]}]
            access: [{namespaces: [lab], templateChains: [chain], credentials: [a]}]
            clusters: [{name: c, namespace: {{CheckedEstate.Mark("lab", isError)}}, credential: a, {{cluster}}}]
            """);
        if (isError)
            estate.Finds("RR3309");
        else
            estate.FindsNothing();
    }

    [Theory]
    [InlineData(Sample.AwsCredential, Sample.AwsCluster, "true", null)]
    [InlineData("identity: {kind: AWSClusterRoleIdentity, roleARN: r}", Sample.AwsCluster, "false", null)]
    [InlineData("identity: {kind: AWSClusterRoleIdentity, roleARN: r}", Sample.AwsCluster, "«true»", "RR3310")]
    [InlineData(Sample.PlainCredential, "template: kubevirt-standalone-cp", "«true»", "RR3311")]
    public void Propagation_is_asked_for_only_where_it_works(string credential, string cluster, string propagate, string? code)
    {
        var estate = Cluster(credential, $"{cluster}, propagateCredentials: {propagate}", "credential: a");
        if (code is null)
            estate.FindsNothing();
        else
            estate.Finds(code);
    }

    [Fact]
    public void Propagation_of_a_cluster_scoped_identity_does_not_reach_another_namespace() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        credentials: [{name: a, {{Sample.AwsCredential}}}]
        templateChains: [{name: chain, templates: [aws-standalone-cp-1-0-43]}]
        access: [{namespaces: [lab], templateChains: [chain], credentials: [a]}]
        clusters: [{name: c, namespace: lab, credential: a, propagateCredentials: «true», {{Sample.AwsCluster}}}]
        """).Finds("RR3310");

    [Theory]
    [InlineData("[other, dc]", "dc")]
    [InlineData("[/inventory/dc]", "dc")]
    [InlineData("[other]", "«dc»")]
    public void An_identity_of_vSphere_lists_the_datacenters_of_its_clusters(string listed, string datacenter)
    {
        var estate = Cluster(
            Sample.VSphereCredential.Replace("[dc]", listed, StringComparison.Ordinal),
            Sample.VSphereCluster.Replace("datacenter: dc", $"datacenter: {datacenter}", StringComparison.Ordinal),
            "credential: a");
        if (datacenter.StartsWith('«'))
            estate.Finds("RR3312");
        else
            estate.FindsNothing();
    }

    [Theory]
    [InlineData("note: «AKIAIOSFODNN7EXAMPLE»", "RR3313")]
    [InlineData("note: «ghp_abcdefghijklmnopqrstuvwxyzABCDEFGHIJ»", "RR3313")]
    [InlineData("note: «\"-----BEGIN RSA PRIVATE KEY-----\"»", "RR3313")]
    [InlineData("list: [{password: «hunter2»}]", "RR3314")]
    [InlineData("clientSecret: «hunter2»", "RR3314")]
    [InlineData("password: ''", null)]
    [InlineData("password: '{{ .Secret.data.password }}'", null)]
    [InlineData("password: $PASSWORD", null)]
    [InlineData("clientSecret: {name: other}", null)]
    [InlineData("note: AKIA-IS-A-PREFIX-1234", null)]
    public void Values_hold_no_secrets(string value, string? code)
    {
        var estate = CheckedEstate.Of("management: {name: mgmt, core: {kcm: {config: {" + value + "}}}}");
        if (code is null)
            estate.FindsNothing();
        else
            estate.Finds(code);
    }

    [Fact]
    public void A_secret_in_the_values_of_a_class_is_found_once() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        credentials: [{name: a, {{Sample.PlainCredential}}}]
        clusterClasses: [{name: k, {{Sample.AdoptedCluster}}, config: {deep: [{password: «hunter2»}]} }]
        clusters: [{name: c, class: k, credential: a}, {name: d, class: k, credential: a}]
        """).Finds("RR3314");

    [Fact]
    public void A_secret_in_the_values_of_a_service_is_found() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        credentials: [{name: a, {{Sample.PlainCredential}}}]
        serviceTemplates: [{source: {name: s, url: "oci://example.com/charts"}, charts: [{name: db, versions: [1.0.0]}]}]
        clusters: [{name: c, credential: a, {{Sample.AdoptedCluster}}, services: [{name: db, template: db-1-0-0, values: {password: «hunter2»} }]}]
        """).Finds("RR3314");

    private static CheckedEstate Credential(string credential) => CheckedEstate.Of($$"""
        {{Sample.Store}}
        credentials: [{name: a, {{credential}}}]
        """);

    private static CheckedEstate Cluster(string credential, string cluster, string use) => CheckedEstate.Of($$"""
        {{Sample.Store}}
        credentials: [{name: a, {{credential}}}]
        clusters: [{name: c, {{use}}, {{cluster}}}]
        """);
}
