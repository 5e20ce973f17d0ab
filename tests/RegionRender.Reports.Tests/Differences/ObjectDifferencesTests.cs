namespace RegionRender.Reports.Tests.Differences;

public class ObjectDifferencesTests
{
    [Theory]
    [InlineData("{spec: {a: 1}}", "{spec: {a: 1}}", "")]
    [InlineData("{spec: {config: {workersNumber: 3}}}", "{spec: {config: {workersNumber: 6}}}", "spec.config.workersNumber: 3 > 6")]
    [InlineData("{spec: {a: '1'}}", "{spec: {a: 1}}", "spec.a: \"1\" > 1")]
    [InlineData("{spec: {a: 1}}", "{spec: {b: {c: x}}}", "- spec.a: 1\n+ spec.b: {c: x}")]
    [InlineData("{spec: {a: {b: 1}}}", "{spec: {a: b}}", "spec.a: {b: 1} > b")]
    [InlineData("{spec: {a: []}}", "{spec: {a: null}}", "spec.a: [] > null")]
    [InlineData("{metadata: {labels: {k0rdent.mirantis.com/x: a}}}", "{metadata: {labels: {k0rdent.mirantis.com/x: b}}}", "metadata.labels[\"k0rdent.mirantis.com/x\"]: a > b")]
    public void A_field_is_told_with_its_path_and_both_values(string before, string after, string expected) =>
        Assert.Equal(expected, Written.Differences(Written.Cluster("shop"), before, after));

    [Theory]
    [InlineData("[{name: a, v: 1}, {name: b, v: 2}]", "[{name: b, v: 3}, {name: a, v: 1}]", "x (order): [a, b] > [b, a]\nx[b].v: 2 > 3")]
    [InlineData("[{name: a, v: 1}]", "[{name: c, v: 0}, {name: a, v: 1}]", "+ x[c]: {name: c, v: 0}")]
    [InlineData("[{name: a, v: 1}, {name: b, v: 1}]", "[{name: b, v: 1}]", "- x[a]: {name: a, v: 1}")]
    [InlineData("[{name: a, namespace: n, v: 1}, {name: a, namespace: m, v: 1}]", "[{name: a, namespace: n, v: 2}, {name: a, namespace: m, v: 1}]", "x[n/a].v: 1 > 2")]
    [InlineData("[{key: tier, values: [a]}]", "[{key: tier, values: [a, b]}]", "+ x[tier].values[]: b")]
    public void Items_with_names_are_compared_by_name(string before, string after, string expected) =>
        Assert.Equal(expected, Written.Differences(Written.Cluster("shop"), $"{{x: {before}}}", $"{{x: {after}}}"));

    [Theory]
    [InlineData("[a, b, c]", "[a, c]", "- x[]: b")]
    [InlineData("[a, b, c]", "[a, x, b, c, d]", "+ x[]: x\n+ x[]: d")]
    [InlineData("[a, b, c]", "[a, x, c]", "x[1]: b > x")]
    [InlineData("[{v: 1}, {v: 2}]", "[{v: 1}, {v: 3}]", "x[1].v: 2 > 3")]
    [InlineData("[a, b, c, d]", "[b, c, z, d]", "- x[]: a\n+ x[]: z")]
    [InlineData("[]", "[a]", "+ x[]: a")]
    public void Other_items_are_compared_in_their_order(string before, string after, string expected) =>
        Assert.Equal(expected, Written.Differences(Written.Cluster("shop"), $"{{x: {before}}}", $"{{x: {after}}}"));

    [Fact]
    public void A_text_that_is_a_document_is_compared_as_one() => Assert.Equal(
        "spec.values.controller.replicas: 2 > 3",
        Written.Differences(
            Written.Cluster("shop"),
            "spec:\n  values: |\n    controller:\n      replicas: 2\n    logs: true\n",
            "spec:\n  values: |\n    controller: {replicas: 3}\n    logs: true\n"));

    [Fact]
    public void Of_another_text_only_the_lines_are_told_that_differ() => Assert.Equal(
        "data.t (line 2): \"b {{ .x }}\" > \"b {{ .y }}\\nnew\"",
        Written.Differences(Written.Cluster("shop"), "data:\n  t: |\n    a\n    b {{ .x }}\n    c\n", "data:\n  t: |\n    a\n    b {{ .y }}\n    new\n    c\n"));

    [Fact]
    public void Long_lists_without_names_are_compared_in_moderate_time()
    {
        var before = string.Join(", ", Enumerable.Range(0, 3000));
        var after = string.Join(", ", Enumerable.Range(1, 3000).Reverse());
        Assert.NotEmpty(Written.Differences(Written.Cluster("shop"), $"{{x: [{before}]}}", $"{{x: [{after}]}}"));
    }
}
