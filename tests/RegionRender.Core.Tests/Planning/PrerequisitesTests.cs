using System.Text;
using RegionRender.Core.Tests.Compilation;

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

    private static string Page(EstateCompilation compilation)
    {
        Assert.Empty(compilation.Diagnostics);
        Assert.NotNull(compilation.Tree);
        return Encoding.UTF8.GetString(compilation.Tree.Files.Single(file => file.Path == ".regionrender/prerequisites.md").Content.Span);
    }
}
