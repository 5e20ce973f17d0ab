using System.Text;
using RegionRender.Core.Tests.Compilation;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Planning;

public class PrerequisitesTests
{
    [Fact]
    public void Values_that_a_service_reads_must_exist_where_the_cluster_is_built()
    {
        const string Service =
            """
                services:
                  - {name: web, namespace: web, template: web-1-0-0, valuesFrom: [{kind: Secret, name: web-login}]}
            serviceTemplates:
              - {source: {name: charts, url: "oci://charts.example.com", secretRef: {name: charts-login}}, charts: [{name: web, versions: [1.0.0]}]}

            """;

        var page = Page(SmallEstate.Compile(Service));

        var north = page.IndexOf("## north", StringComparison.Ordinal);
        Assert.True(north > page.IndexOf("## mgmt", StringComparison.Ordinal), page);
        Assert.Contains("- **Secret kcm-system/web-login**: Values of the service 'web' of the cluster 'shop'.", page[north..], StringComparison.Ordinal);
        Assert.Contains("- **Secret kcm-system/charts-login**: The login of the chart repository 'charts'", page[north..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_kubeconfig_from_the_store_must_stand_in_the_store() =>
        Assert.Contains("- **Entry regions/north in vault**: ", Page(SmallEstate.Compile()), StringComparison.Ordinal);

    [Fact]
    public void The_page_can_come_from_a_template_of_the_users()
    {
        var compilation = Compile("{{ estate.name }} {{ k0rdent.version }}:{{ for cluster in clusters }} {{ cluster.name }}{{ end }}\n");

        Assert.Equal("small 1.11.4: mgmt\n", Page(compilation));
    }

    [Fact]
    public void A_broken_template_of_the_users_leaves_no_rendering()
    {
        var compilation = Compile("{{ estate.title }}");

        Assert.Null(compilation.Tree);
        Assert.Equal("templates/page.md:1:11", Assert.Single(compilation.Diagnostics).Location.ToString());
    }

    private static EstateCompilation Compile(string template)
    {
        var templates = InMemorySourceFiles.FromTexts([KeyValuePair.Create("catalog.yaml", "texts: [{name: prerequisites, file: page.md}]"), KeyValuePair.Create("page.md", template)]);
        var input = new EstateInput("estate.yaml", InMemorySourceFiles.FromTexts([KeyValuePair.Create("estate.yaml", SmallEstate.Text)]));
        return EstateCompiler.Compile(input, new CompilerOptions { Templates = templates, TemplatesDisplayPrefix = "templates/" });
    }

    private static string Page(EstateCompilation compilation)
    {
        Assert.Empty(compilation.Diagnostics);
        Assert.NotNull(compilation.Tree);
        return Encoding.UTF8.GetString(compilation.Tree.Files.Single(file => file.Path == ".regionrender/prerequisites.md").Content.Span);
    }
}
