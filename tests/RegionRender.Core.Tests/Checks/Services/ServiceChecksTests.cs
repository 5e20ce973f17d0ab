namespace RegionRender.Core.Tests.Checks;

public class ServiceChecksTests
{
    private const string Charts = "serviceTemplates: [{source: {name: s, url: \"oci://example.com/charts\"}, charts: [{name: ingress, versions: [4.15.1]}]}]";

    [Theory]
    [InlineData("ingress-4-15-1")]
    [InlineData("{chart: ingress, version: 4.15.1}")]
    public void A_service_takes_a_chart_that_is_offered(string template) => Services($"{{name: i, template: {template}}}").FindsNothing();

    [Fact]
    public void An_unknown_service_template_is_an_error_with_the_one_that_was_meant() =>
        Assert.Equal("ingress-4-15-1", Services("{name: i, template: «ingress-4-15-0»}").Finds("RR3501").Fix?.Replacement);

    [Fact]
    public void An_unknown_chart_version_is_an_error() => Services("{name: i, template: «{chart: ingress, version: 4.0.0}»}").Finds("RR3501");

    [Fact]
    public void A_service_template_comes_from_one_source() => CheckedEstate.Of("""
        serviceTemplates:
          - {source: {name: a, url: "oci://a.example.com/charts"}, charts: [{name: ingress, versions: [4.15.1]}]}
          - {source: {name: b, url: "oci://b.example.com/charts"}, charts: [{name: ingress, versions: [4.15.0, «4.15.1»]}]}
        """).Finds("RR3502");

    [Fact]
    public void A_service_stands_once() => Services("{name: i, template: ingress-4-15-1}, {name: «i», namespace: default, template: ingress-4-15-1}").Finds("RR3503");

    [Fact]
    public void A_service_of_one_name_may_stand_in_two_namespaces() =>
        Services("{name: i, template: ingress-4-15-1}, {name: i, namespace: other, template: ingress-4-15-1}").FindsNothing();

    [Theory]
    [InlineData("dependsOn: [{name: b}]", null)]
    [InlineData("dependsOn: [{name: c, namespace: other}]", null)]
    [InlineData("dependsOn: [{name: «nothing»}]", "name a service of the same list, with its namespace")]
    [InlineData("dependsOn: [{name: «c»}]", "write '{name: c, namespace: other}'")]
    public void A_service_waits_for_services_beside_it(string dependsOn, string? hint)
    {
        var estate = Services($$"""
            {name: a, template: ingress-4-15-1, {{dependsOn}}}, {name: b, template: ingress-4-15-1}, {name: c, namespace: other, template: ingress-4-15-1}
            """);
        if (hint is null)
            estate.FindsNothing();
        else
            Assert.Equal(hint, estate.Finds("RR3504").Hint);
    }

    [Fact]
    public void Services_don_t_wait_for_each_other_in_a_circle() => Assert.Equal(
        "the services 'b', 'c' wait for each other in a circle",
        Services("""
            {name: a, template: ingress-4-15-1, dependsOn: [{name: b}]},
                {name: «b», template: ingress-4-15-1, dependsOn: [{name: c}]},
                {name: c, template: ingress-4-15-1, dependsOn: [{name: b}]}
            """).Finds("RR3505").Message);

    [Fact]
    public void Services_for_many_clusters_wait_for_others_of_the_estate() => CheckedEstate.Of($$"""
        {{Clusters}}
        services:
          - {name: base, select: {matchLabels: {tier: prod} }, services: []}
          - {name: next, select: {matchLabels: {tier: prod} }, services: [], dependsOn: [base, «bsae»]}
        """).Finds("RR3504");

    [Fact]
    public void Services_for_many_clusters_don_t_wait_in_a_circle() => CheckedEstate.Of($$"""
        {{Clusters}}
        services: [{name: «own», select: {matchLabels: {tier: prod} }, services: [], dependsOn: [own]}]
        """).Finds("RR3505");

    [Theory]
    [InlineData("ingress", "4.15.1", false)]
    [InlineData("ingress", "v1.0.0-rc.1", false)]
    [InlineData("ingress", "1.0.0+build.5", false)]
    [InlineData("ingress", "^4", true)]
    [InlineData("ingress", "4.15", true)]
    [InlineData("ingress", "4.15.x", true)]
    [InlineData("ingress", "latest", true)]
    [InlineData("ingress", "1.0.0-RC1", true)] // no name of an object
    [InlineData("My_Chart", "1.0.0", true)]
    public void A_chart_version_is_exact_and_makes_a_name(string chart, string version, bool isError)
    {
        var written = CheckedEstate.Mark($"\"{version}\"", isError);
        var estate = CheckedEstate.Of($$"""
            serviceTemplates:
              - {source: {name: s, url: "oci://example.com/charts"}, charts: [{name: {{chart}}, versions: [{{written}}]}]}
            """);
        if (isError)
            estate.Finds("RR3506");
        else
            estate.FindsNothing();
    }

    [Fact]
    public void The_source_of_k0rdents_own_templates_is_not_ours() => CheckedEstate.Of("""
        serviceTemplates: [{source: {name: «kcm-templates», url: "oci://example.com/charts"}, charts: [{name: ingress, versions: [4.15.1]}]}]
        """).Finds("RR3507");

    [Theory]
    [InlineData("")]
    [InlineData("select: {}, ")]
    [InlineData("select: {matchLabels: {}}, ")]
    public void An_empty_selector_selects_nothing(string selector) => Selecting($"«many», {selector}").Finds("RR3508");

    [Theory]
    [InlineData("{matchLabels: {tier: prod}}")]
    [InlineData("{matchExpressions: [{key: tier, operator: In, values: [test, prod]}]}")]
    [InlineData("{matchExpressions: [{key: tier, operator: Exists}]}")]
    [InlineData("{matchExpressions: [{key: geo, operator: DoesNotExist}]}")]
    [InlineData("{matchLabels: {regionrender.io/region: eu}}")] // ours, written later
    public void A_selector_selects_a_cluster(string selector) => Selecting($"many, select: {selector}, ").FindsNothing();

    [Theory]
    [InlineData("{matchLabels: {tier: test}}")]
    [InlineData("{matchLabels: {tier: prod, geo: eu}}")]
    [InlineData("{matchExpressions: [{key: tier, operator: NotIn, values: [prod]}]}")]
    public void A_selector_that_selects_no_cluster_is_worth_a_word(string selector) => Selecting($"many, select: «{selector}», ").Finds("RR3509");

    [Fact]
    public void Access_to_an_unknown_chain_is_an_error() => CheckedEstate.Of("access: [{namespaces: [lab], templateChains: [«aws»]}]").Finds("RR3510");

    private static string Clusters => $$"""
        {{Sample.Store}}
        credentials: [{name: a, {{Sample.PlainCredential}}}]
        clusters: [{name: c, credential: a, labels: {tier: prod}, {{Sample.AdoptedCluster}}}]
        """;

    private static CheckedEstate Selecting(string service) => CheckedEstate.Of($$"""
        {{Clusters}}
        services: [{name: {{service}} services: []}]
        """);

    private static CheckedEstate Services(string services) => CheckedEstate.Of($$"""
        {{Sample.Store}}
        {{Charts}}
        credentials: [{name: a, {{Sample.PlainCredential}}}]
        clusters:
          - name: c
            credential: a
            template: adopted-cluster
            services: [{{services}}]
        """);
}
