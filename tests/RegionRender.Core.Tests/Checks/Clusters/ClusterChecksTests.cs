namespace RegionRender.Core.Tests.Checks;

public class ClusterChecksTests
{
    private const string Aws = "controlPlane: {instanceType: t3.large}, worker: {instanceType: t3.large}";
    private const string Gke = "template: gcp-gke, propagateCredentials: false, config: {project: p, region: r";

    [Theory]
    [InlineData("aws-standalone-cp")]
    [InlineData("aws-standalone-cp-1-0-43")]
    [InlineData("aws-standalone-cp-1-0-40")] // left by an earlier release
    [InlineData("own-cp-1-0-0")]
    public void A_template_is_a_family_or_is_there(string template) =>
        Cluster($"template: {template}, {Sample.AwsConfig}", "k0rdent: {version: 1.11.4, installedTemplates: [aws-standalone-cp-1-0-40, own-cp-1-0-0]}").FindsNothing();

    [Fact]
    public void An_unknown_template_is_an_error_with_the_one_that_was_meant() =>
        Assert.Equal("aws-standalone-cp", Cluster("template: «aws-standalon-cp»").Finds("RR3401").Fix?.Replacement);

    [Fact]
    public void A_template_of_another_release_is_an_error_that_names_the_current_one() => Assert.Equal(
        "k0rdent 1.11.4 has no cluster template 'aws-standalone-cp-1-0-28', but 'aws-standalone-cp-1-0-43'",
        Cluster("template: «aws-standalone-cp-1-0-28»").Finds("RR3401").Message);

    [Fact]
    public void An_unknown_template_of_a_class_is_reported_once_where_it_stands() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        credentials: [{name: a, {{Sample.AwsCredential}}}]
        clusterClasses: [{name: k, template: «nothing»}]
        clusters: [{name: c, class: k, credential: a}, {name: d, class: k, credential: a}]
        """).Finds("RR3401");

    [Fact]
    public void A_chain_lists_exact_templates() => Chain("«aws-standalone-cp»").Finds("RR3401");

    [Fact]
    public void A_chain_lists_templates_that_are_there() => Chain("«aws-standalone-cp-1-0-28», aws-standalone-cp-1-0-43").Finds("RR3401");

    [Fact]
    public void A_pin_to_a_template_of_its_family_is_used() =>
        Cluster($"template: aws-standalone-cp, {Sample.AwsConfig}", Pinned("aws-standalone-cp: aws-standalone-cp-1-0-40")).FindsNothing();

    [Fact]
    public void A_pin_that_leads_nowhere_is_reported_at_the_pin_alone() =>
        Cluster($"template: aws-standalone-cp, {Sample.AwsConfig}", Pinned("aws-standalone-cp: «aws-standalone-cp-9-9-9»")).Finds("RR3401");

    [Fact]
    public void A_pin_of_an_unknown_family_is_an_error() =>
        Assert.Equal("did you mean 'aws-standalone-cp'?", CheckedEstate.Of(Pinned("aws-standalone: «aws-standalone-cp-1-0-40»")).Finds("RR3402").Hint);

    [Fact]
    public void A_pin_to_another_family_is_an_error() => CheckedEstate.Of(Pinned("aws-eks: «aws-standalone-cp-1-0-40»")).Finds("RR3403");

    [Fact]
    public void A_value_without_which_the_cloud_builds_nothing_may_not_be_empty() => Assert.Equal(
        "the value 'location' is empty",
        CheckedEstate.Of($$"""
            {{Sample.Store}}
            credentials: [{name: a, {{Sample.PlainCredential}}}]
            clusters: [{name: c, credential: a, template: azure-aks, config: {location: «''», machinePools: {system: {vmSize: B2}, user: {vmSize: B2} } } }]
            """).Finds("RR3405").Message);

    [Fact]
    public void Missing_values_are_said_together_at_the_cluster() => Assert.Equal(
        "the config of the cluster 'c' lacks 'region', 'worker.instanceType'",
        CheckedEstate.Of($$"""
            {{Sample.Store}}
            credentials: [{name: a, {{Sample.AwsCredential}}}]
            clusters: [{name: «c», credential: a, template: aws-standalone-cp, config: {controlPlane: {instanceType: t3.large} } }]
            """).Finds("RR3404").Message);

    [Fact]
    public void A_value_under_a_misspelt_key_is_missed_there_with_the_key_that_was_meant()
    {
        var finding = Cluster("template: aws-standalone-cp, config: {region: eu, controlPlane: {«instanceTyp»: t3.large}, worker: {instanceType: t3.large}}").Finds("RR3404");
        Assert.Equal("the config of the cluster 'c' lacks 'controlPlane.instanceType', and has 'instanceTyp' in its place", finding.Message);
        Assert.Equal("instanceType", finding.Fix?.Replacement);
    }

    [Theory]
    [InlineData("region: «''»", "RR3404")]
    [InlineData("region: «' '»", "RR3404")]
    [InlineData("region: eu, k0s: {version: «''»}", "RR3404")] // the chart has a version, this removes it
    [InlineData("region: eu, controlPlaneNumber: «0»", "RR3406")]
    [InlineData("region: eu, workersNumber: «-1»", "RR3406")]
    [InlineData("region: eu, workersNumber: 0", null)]
    [InlineData("region: eu, k0s: {arch: arm64}", null)]
    public void A_value_that_is_there_is_judged_where_it_stands(string values, string? code)
    {
        var estate = Cluster($"template: aws-standalone-cp, config: {{{values}, {Aws}}}");
        if (code is null)
            estate.FindsNothing();
        else
            estate.Finds(code);
    }

    [Theory]
    [InlineData("region: eu")]
    [InlineData("region: eu, worker: {imageLookup: {format: '', org: ''}}")]
    public void An_empty_text_passes_where_the_chart_means_it(string config) => Cluster($"template: aws-eks, config: {{{config}}}").FindsNothing();

    [Fact]
    public void Values_that_no_schema_asks_for_have_a_code_of_their_own() => Assert.Equal(
        "the config of the cluster 'c' lacks 'vsphere.folder', without which its cloud builds no cluster",
        CheckedEstate.Of($$"""
            {{Sample.Store}}
            credentials: [{name: a, {{Sample.VSphereCredential}}}]
            clusters: [{name: «c», credential: a, {{Sample.VSphereCluster.Replace(", folder: f", "", StringComparison.Ordinal)}}}]
            """).Finds("RR3405").Message);

    [Fact]
    public void Each_item_of_a_list_has_what_is_required() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        credentials: [{name: a, {{Sample.PlainCredential}}}]
        clusters:
          - {name: «c», credential: a, template: remote-cluster, config: {machines: [{address: 10.0.0.1}, {user: root}]} }
          - {name: «d», credential: a, template: remote-cluster, config: {machines: []} }
          - {name: «e», credential: a, template: remote-cluster}
          - {name: f, credential: a, template: remote-cluster, config: {machines: [{address: 10.0.0.1}]} }
        """).Finds("RR3404");

    [Fact]
    public void An_alternative_will_do() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        credentials: [{name: a, {{Sample.PlainCredential}}}]
        clusters:
          - name: c
            credential: a
            template: gcp-hosted-cp
            propagateCredentials: false
            config: {project: p, region: r, worker: {instanceType: n2, imageFamily: f} }
        """).FindsNothing();

    [Fact]
    public void Templates_of_another_version_are_not_judged_by_the_values_of_this_one() =>
        Cluster("template: aws-standalone-cp-1-0-40", Pinned("aws-eks: aws-eks-1-0-13")).FindsNothing();

    [Theory]
    [InlineData("clusterIdentity")]
    [InlineData("ipamEnabled")]
    [InlineData("ipPool")]
    public void What_k0rdent_writes_is_left_out(string key) =>
        Cluster($"template: aws-standalone-cp, config: {{region: eu, «{key}»: true, {Aws}}}").Finds("RR3407");

    [Theory]
    [InlineData("aws-hosted-cp", Sample.AwsCredential, "region: r, managementClusterName: m, vpcID: v, instanceType: t, securityGroupIDs: [s], subnets: [{id: s}]", false)]
    [InlineData("azure-hosted-cp", Sample.AzureCredential, "location: l, subscriptionID: s, vmSize: v, resourceGroup: g, network: {vnetName: n, nodeSubnetName: s, routeTableName: r, securityGroupName: g}", true)]
    [InlineData("vsphere-hosted-cp", Sample.VSphereCredential, "controlPlaneEndpointIP: i, vsphere: {server: s, thumbprint: t, datacenter: dc, datastore: d, resourcePool: r, folder: f}, ssh: {user: u, publicKey: k}, vmTemplate: v, network: n", false)]
    public void A_hosted_control_plane_runs_on_its_own_cloud(string template, string credential, string config, bool isError)
    {
        var estate = CheckedEstate.Of($$"""
            {{Sample.Store}}
            regions: [{name: eu, registration: {cluster: {credential: host, {{Sample.AwsCluster}} } } }]
            credentials: [{name: host, {{Sample.AwsCredential}}}, {name: a, regions: [eu], {{credential}}}]
            clusters: [{name: c, region: eu, credential: a, template: {{CheckedEstate.Mark(template, isError)}}, config: { {{config}} } }]
            """);
        if (isError)
            estate.Finds("RR3408");
        else
            estate.FindsNothing();
    }

    [Theory]
    [InlineData("}")]
    [InlineData(", workersNumber: 6}")]
    [InlineData(", workersNumber: 2, machines: {nodeLocations: [a, b]}}")]
    [InlineData(", workersNumber: 1, location: europe-west1-b}")]
    public void Workers_of_GKE_spread_evenly(string config) => GkeCluster(config).FindsNothing();

    [Theory]
    [InlineData(", workersNumber: «2»}")]
    [InlineData(", workersNumber: «3», machines: {nodeLocations: [a, b]}}")]
    public void Workers_of_GKE_that_can_t_spread_evenly_are_an_error(string config) => GkeCluster(config).Finds("RR3409");

    [Theory]
    [InlineData("aws-eks-1-0-9, aws-eks-1-0-10, aws-eks-1-0-13", null)]
    [InlineData("own-1-0-0, own-1-0-1", null)]
    [InlineData("aws-eks-1-0-9, «aws-standalone-cp-1-0-43»", "RR3410")]
    [InlineData("aws-eks-1-0-13, «aws-eks-1-0-9»", "RR3411")]
    [InlineData("aws-eks-1-0-9, «aws-eks-1-0-9»", "RR3411")]
    public void A_chain_goes_forward_in_one_family(string templates, string? code)
    {
        var estate = Chain(templates);
        if (code is null)
            estate.FindsNothing();
        else
            estate.Finds(code);
    }

    [Fact]
    public void A_cluster_in_another_namespace_gets_template_and_credential_by_access() => Elsewhere("lab", "templateChains: [aws], credentials: [a]").FindsNothing();

    [Fact]
    public void A_template_that_no_chain_brings_is_an_error() =>
        Assert.Equal("add the chain 'aws' to a rule in 'access' for 'lab'", Elsewhere("«lab»", "credentials: [a]").Finds("RR3412").Hint);

    [Fact]
    public void A_credential_that_no_rule_gives_is_an_error() =>
        Assert.Equal("add 'a' to the credentials of a rule in 'access' for 'lab'", Elsewhere("«lab»", "templateChains: [aws]").Finds("RR3413").Hint);

    [Fact]
    public void A_rule_that_is_wrong_itself_is_the_only_finding() => CheckedEstate.Of($$"""
        {{Sample.Store}}
        credentials: [{name: a, {{Sample.AwsCredential}}}]
        access: [{namespaces: [lab], templateChains: [«azure»], credentials: [a]}]
        clusters: [{name: c, namespace: lab, credential: a, {{Sample.AwsCluster}}}]
        """).Finds("RR3510");

    private static string Pinned(string pin) => "k0rdent: {version: 1.11.4, installedTemplates: [aws-standalone-cp-1-0-40], templates: {" + pin + "}}";

    private static CheckedEstate Cluster(string cluster, string k0rdent = "k0rdent: {version: 1.11.4}") => CheckedEstate.Of($$"""
        {{k0rdent}}
        {{Sample.Store}}
        credentials: [{name: a, {{Sample.AwsCredential}}}]
        clusters: [{name: c, credential: a, {{cluster}}}]
        """);

    private static CheckedEstate GkeCluster(string config) => CheckedEstate.Of($$"""
        {{Sample.Store}}
        credentials: [{name: a, {{Sample.PlainCredential}}}]
        clusters: [{name: c, credential: a, {{Gke}} {{config}}}]
        """);

    private static CheckedEstate Chain(string templates) => CheckedEstate.Of($$"""
        k0rdent: {version: 1.11.4, installedTemplates: [aws-eks-1-0-9, aws-eks-1-0-10, own-1-0-0, own-1-0-1]}
        templateChains: [{name: chain, templates: [{{templates}}]}]
        """);

    private static CheckedEstate Elsewhere(string place, string rule) => CheckedEstate.Of($$"""
        {{Sample.Store}}
        credentials: [{name: a, {{Sample.AwsCredential}}}]
        templateChains: [{name: aws, templates: [aws-standalone-cp-1-0-43]}]
        access: [{namespaces: [lab], {{rule}}}, {namespaces: [other], templateChains: [aws], credentials: [a]}]
        clusters: [{name: c, namespace: {{place}}, credential: a, {{Sample.AwsCluster}}}]
        """);
}
