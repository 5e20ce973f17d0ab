using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Estates;

public sealed class ExampleEstatesTests
{
    [Theory]
    [InlineData("minimal", 1, 1)]
    [InlineData("atlas", 4, 15)]
    [InlineData("fleet", 20, 500)]
    [InlineData("decommission", 2, 3)]
    public void An_example_is_read_without_a_finding(string name, int regions, int clusters)
    {
        var estate = Read(name);
        Assert.Equal((regions, clusters), (estate.Regions.Length, estate.Clusters.Length));
    }

    [Theory]
    [InlineData("minimal")]
    [InlineData("atlas")]
    [InlineData("fleet")]
    [InlineData("decommission")]
    public void The_charts_accept_the_values_of_every_cluster(string name)
    {
        if (Oracle.Find("cluster-templates", "1.11.4") is not { } folder)
            return;
        var estate = Read(name);
        var regional = estate.Regions.Select(region => region.Registration).OfType<ClusterRegistration>().Select(registration => registration.Cluster);
        foreach (var clusters in estate.Clusters.Concat(regional).GroupBy(cluster => ClusterTemplate.FamilyOf(cluster.Template.Value)))
        {
            var chart = Directory.GetFiles(folder, clusters.Key + "-?.*.values.schema.json").Single();
            var schema = JsonSchema.Compile(Parse(chart), new DiagnosticBag());

            // k0rdent writes the identity itself, from the Credential.
            var identity = YamlEntry.Of("clusterIdentity", NodeOf("{name: any, kind: AWSClusterStaticIdentity}"));
            var chartValues = Defaults.Under(Parse(chart.Replace(".schema.json", ".yaml", StringComparison.Ordinal)), new YamlMapping([identity], Location.None));
            var findings = new DiagnosticBag();
            foreach (var cluster in clusters)
                schema.Validate(Defaults.Under(chartValues, cluster.Config), findings);
            Assert.Empty(findings.ToSorted().Select(finding => $"{clusters.Key}: {finding.Location} {finding.Message}"));
        }
    }

    private static Estate Read(string name)
    {
        var bag = new DiagnosticBag();
        var estate = EstateReader.Read(ExampleEstate.Input(name), bag);
        Assert.Empty(bag.ToSorted().Select(item => $"{item.Location} {item.Id} {item.Message}"));
        return Assert.IsType<Estate>(estate);
    }

    private static YamlMapping Parse(string path) => NodeOf(File.ReadAllText(path));

    private static YamlMapping NodeOf(string text) =>
        Assert.IsType<YamlMapping>(YamlReader.ReadDocument(new SourceText("values.yaml", text), new DiagnosticBag()));
}
