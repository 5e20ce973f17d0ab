using RegionRender.Core.Estates;

namespace RegionRender.Core.Tests.Estates.Expansion;

public sealed class ClusterExpansionTests
{
    private const string Classes = """
        clusterDefaults: {cleanupOnDeletion: true, credential: c, labels: {from: estate, estate: e}, config: {deep: {estate: 1, over: estate}, list: [1]}}
        clusterClasses:
          - name: small
            template: aws-standalone-cp
            labels: {from: class, tier: "${{ cluster.name }}-${{ cluster.region }}"}
            config: {deep: {class: 1, over: class}, geo: "${{ region.labels.geo }}"}
        regions:
          - name: eu
            registration: {kubeConfig: {secret: eu}}
            labels: {geo: "${{ region.name + '-geo' }}"}
            clusterDefaults: {labels: {from: region, region: r}, config: {deep: {region: 1, over: region}, list: [2]}}
          - name: own
            registration: {cluster: {class: small, credential: m, labels: {mine: "yes"}, config: {geo: x}}}
            clusterDefaults: {dryRun: true}

        """;

    [Fact]
    public void Defaults_go_estate_region_class_cluster()
    {
        var cluster = Read("clusters: [{name: a, region: eu, class: small, labels: {mine: x}, config: {deep: {over: cluster}}}]");
        Assert.Equal("estate=e from=class mine=x region=r tier=a-eu", Labels(cluster));
        Assert.Equal("{deep: {estate: 1, over: cluster, region: 1, class: 1}, list: [2], geo: eu-geo}", Show(cluster));
        Assert.True(cluster.CleanupOnDeletion);
        Assert.Equal("c", cluster.Credential.Value);
    }

    [Fact]
    public void Null_removes_a_default()
    {
        var cluster = Read("clusters: [{name: a, region: eu, template: t, labels: {from: null}, config: {deep: null}, cleanupOnDeletion: null}]");
        Assert.Equal("estate=e region=r", Labels(cluster));
        Assert.Equal("{list: [2]}", Show(cluster));
        Assert.Null(cluster.CleanupOnDeletion);
    }

    [Fact]
    public void An_expression_that_gives_null_removes_its_setting()
    {
        var cluster = Read("clusters: [{name: a, template: t, config: {deep: \"${{ null }}\", list: [\"${{ null }}\"], size: \"${{ cluster.name == 'b' ? dyn(3) : null }}\"}}]");
        Assert.Equal("{list: [null]}", Show(cluster));
    }

    [Fact]
    public void A_regions_own_cluster_takes_template_and_config_of_its_class_and_no_labels_but_its_own()
    {
        var read = ReadEstate.From(Classes);
        var cluster = Assert.IsType<ClusterRegistration>(read.Sound.Regions[1].Registration).Cluster;
        Assert.Equal("mine=yes", Labels(cluster));
        Assert.Equal("{deep: {estate: 1, over: class, class: 1}, list: [1], geo: x}", Show(cluster));
        Assert.Equal(("own", "kcm-system", "m", "aws-standalone-cp"), (cluster.Name.Value, cluster.Namespace.Value, cluster.Credential.Value, cluster.Template.Value));
        Assert.False(cluster.DryRun);
        Assert.True(cluster.CleanupOnDeletion);
        Assert.Null(cluster.Region);
    }

    [Fact]
    public void A_matrix_makes_a_cluster_of_each_combination()
    {
        var read = ReadEstate.From(
            Classes
            + """
            vars: {sites: [ber, muc]}
            clusters:
              - name: edge-${{ matrix.site }}-${{ matrix.env }}
                matrix: {site: "${{ vars.sites }}", env: [test, prod], exclude: [{site: muc, env: test}], include: [{site: ber, net: 11}]}
                template: t
                config: {net: "${{ has(matrix.net) ? matrix.net : 0 }}", deep: null, list: null}
            """);
        Assert.Equal(
            ["edge-ber-test {net: 11}", "edge-ber-prod {net: 11}", "edge-muc-prod {net: 0}"],
            read.Sound.Clusters.Select(cluster => $"{cluster.Name.Value} {Show(cluster)}"));
    }

    [Fact]
    public void Values_keep_the_place_where_they_were_written()
    {
        var cluster = Read("clusters: [{name: a, region: eu, class: small}]");
        Assert.Equal("estate.yaml:10:15", cluster.Template.Location.ToString());
        Assert.Equal("estate.yaml:12:50", cluster.Config["geo"]?.Location.ToString());
        Assert.Equal("estate.yaml:7:56", cluster.Credential.Location.ToString());
    }

    [Fact]
    public void An_evaluated_text_is_not_evaluated_again()
    {
        var cluster = Read("vars: {text: \"${{ '${{' + ' cluster.name }}' }}\"}\nclusters: [{name: a, template: t, labels: {from: null}, config: {deep: null, list: null, x: \"${{ vars.text }}\"}}]");
        Assert.Equal("{x: ${{ cluster.name }}}", Show(cluster));
    }

    [Theory]
    [InlineData("vars: {a: \"${{ vars.b }}\", b: 1}\n", "RR1087")]
    [InlineData("clusters: [{name: \"a${{ cluster.region }}\", template: t}]\n", "RR1087")]
    [InlineData("clusters: [{name: a, namespace: \"${{ cluster.class }}\", template: t}]\n", "RR1087")]
    [InlineData("clusters: [{name: a, region: \"${{ region.name }}\", template: t}]\n", "RR1087")]
    [InlineData("clusters: [{name: a, template: t, labels: {x: \"${{ cluster.labels.y }}\", y: z}}]\n", "RR1087")]
    [InlineData("clusters: [{name: a, template: t, config: {x: \"${{ cluster.nmae }}\"}}]\n", "RR1100")]
    [InlineData("clusters: [{name: a, template: t, config: {x: \"${{ vars.x }}\"}}]\n", "RR1100")]
    [InlineData("clusters: [{name: a, template: t, config: {x: \"${{ matrix.x }}\"}}]\n", "RR1102")]
    [InlineData("clusters: [{name: a, template: t, config: {x: \"${{ region.name }}\"}}]\n", "RR1102")]
    [InlineData("clusters: [{name: \"a${{ matrix.sitte }}\", matrix: {site: [x, y]}, template: t}]\n", "RR1100")]
    [InlineData("clusters: [{name: \"a${{ matrix.site }}\", matrix: {site: [x, y]}, template: t, config: {x: \"${{ matrix.sitte }}\"}}]\n", "RR1100")]
    [InlineData("clusters: [{name: \"a${{ matrix.site }}\", matrix: {site: [x, y]}, template: t, config: {x: \"${{ true ? 1 : matrix.sitte }}\"}}]\n", "RR1100")]
    [InlineData("credentials: [{name: \"${{ region.name }}\", identity: {kind: Secret}}]\n", "RR1100")]
    [InlineData("clusters: [{name: a, class: smal, region: eu}]\n", "RR1088")]
    [InlineData("clusters: [{name: a, class: small, region: ue}]\n", "RR1089")]
    [InlineData("clusters: [{name: a, template: t, config: {\"${{ cluster.name }}\": 1}}]\n", "RR1085")]
    [InlineData("severity: {}\nk0rdent: {version: \"${{ '1' }}\"}\n", "RR1086")]
    public void One_mistake_is_one_finding(string text, string code)
    {
        var whole = text.Contains("k0rdent:", StringComparison.Ordinal) ? ReadEstate.Head.Replace("k0rdent: {version: 1.11.4}\n", "", StringComparison.Ordinal) : ReadEstate.Head;
        var read = ReadEstate.FromWhole(whole + Classes + text);
        Assert.Equal([code], read.Diagnostics.Select(item => item.Id));
    }

    [Fact]
    public void A_name_that_one_combination_has_may_be_asked_for_in_all() => Assert.Empty(ReadEstate.From(
        "clusters: [{name: \"a${{ matrix.site }}\", credential: c, matrix: {site: [x, y], include: [{site: x, net: 1}]}, template: t, config: {x: \"${{ has(matrix.net) ? matrix.net : 0 }}\"}}]\n").Findings);

    [Fact]
    public void A_name_that_comes_too_early_is_said_with_the_order()
    {
        var read = ReadEstate.From(Classes + "clusters: [{name: \"a${{ cluster.region }}\", template: t}]\n");
        var finding = Assert.Single(read.Diagnostics);
        Assert.Equal(
            "it is not known yet when the cluster's name is evaluated; the order is matrix, name, then namespace, region and class, then labels, then the rest",
            finding.Hint);
    }

    [Fact]
    public void What_one_mistake_hides_of_a_class_is_not_reported_for_each_cluster()
    {
        var read = ReadEstate.From(
            "clusterClasses: [{name: c, template: t, credential: c, config: {x: \"${{ cluster.name == 'a' ? 1 : matrix.y }}\"}}]\n"
            + "clusters: [{name: a, class: c}, {name: b, class: c}, {name: d, class: c}]\n");
        Assert.Equal("RR1102", Assert.Single(read.Diagnostics).Id);
        Assert.Equal(["a"], read.Estate?.Clusters.Select(cluster => cluster.Name.Value));
        Assert.True(read.Estate?.MayExist("clusters", "d"));
        Assert.False(read.Estate?.IsIncomplete);
    }

    [Fact]
    public void A_broken_region_is_no_reason_to_blame_its_clusters()
    {
        var read = ReadEstate.From(
            "regions: [{name: eu, registration: {kubeConfig: {secret: eu}}, labels: {geo: \"${{ vars.geo }}\"}}]\n"
            + "clusters: [{name: a, region: eu, template: t, credential: c, config: {x: \"${{ region.labels.geo }}\"}}]\n");
        Assert.Equal("estate.yaml:7:88", Assert.Single(read.Diagnostics).Location.ToString()[..16]);
        Assert.True(read.Estate?.MayExist("regions", "eu"));
    }

    [Fact]
    public void Expressions_of_a_class_that_no_cluster_uses_are_judged()
    {
        var read = ReadEstate.From("clusterClasses: [{name: c, config: {x: \"${{ cluster.nam }}\"}}]\n");
        Assert.Equal("RR1100", Assert.Single(read.Diagnostics).Id);
    }

    private static Cluster Read(string clusters) => Assert.Single(ReadEstate.From(Classes + clusters + "\n").Sound.Clusters);

    private static string Labels(Cluster cluster) => string.Join(' ', cluster.Labels.Select(label => $"{label.Key}={label.Value.Value}"));

    private static string Show(Cluster cluster) => NodeText.Of(cluster.Config);
}
