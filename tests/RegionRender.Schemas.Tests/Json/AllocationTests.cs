using System.Diagnostics;
using System.Globalization;
using System.Text;
using RegionRender.Syntax;
using Xunit.Abstractions;

namespace RegionRender.Schemas.Tests.Json;

public sealed class AllocationTests(ITestOutputHelper output)
{
    [Fact]
    public void Judging_a_valid_estate_allocates_nothing_for_its_nodes()
    {
        var schema = PublishedSchema();
        var small = Estate(clusters: 10);
        var large = Estate(clusters: 2_000);
        var findings = new DiagnosticBag();
        schema.Validate(large, findings);
        Assert.Equal([], Yaml.Lines(findings));

        Measure(schema, small);
        Measure(schema, large);
        var few = Measure(schema, small);
        var watch = Stopwatch.StartNew();
        var many = Measure(schema, large);
        output.WriteLine($"2,000 clusters: {watch.Elapsed.TotalMilliseconds:F1} ms, {many} bytes; 10 clusters: {few} bytes");
        Assert.True(many - few < 2_000, $"{many - few} bytes more for 1,990 clusters more");
    }

    private static long Measure(JsonSchema schema, YamlNode estate)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(schema.IsValid(estate));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static JsonSchema PublishedSchema()
    {
        var findings = new DiagnosticBag();
        var document = Assert.IsType<YamlMapping>(Yaml.Read(File.ReadAllText(RepositoryFolder.Of("schemas", "estate.schema.json"))));
        var schema = JsonSchema.Compile(document.WithDefinition("expression", false), findings);
        Assert.Equal([], Yaml.Lines(findings));
        return schema;
    }

    private static YamlNode Estate(int clusters)
    {
        var text = new StringBuilder("""
            apiVersion: regionrender.io/v1alpha1
            kind: Estate
            metadata: {name: atlas}
            k0rdent: {version: 1.11.4}
            flux: {source: {kind: GitRepository, name: fleet, url: "ssh://git@git.example.com/atlas/fleet.git", ref: {branch: main}}}
            management: {name: mgmt}
            clusters:

            """);
        for (var i = 0; i < clusters; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$$"""
                  - name: shop-{{{i}}}
                    namespace: kcm-system
                    region: eu-west
                    credential: aws-prod
                    template: aws-standalone-cp
                    labels: {tier: prod, site: s{{{i}}}}
                    cleanupOnDeletion: true
                    config: {region: eu-west-1, workersNumber: {{{i % 9}}}, worker: {instanceType: t3.large}}
                    services:
                      - {name: ingress, namespace: ingress, template: ingress-nginx-4-15-1}

                """);
        }

        return Yaml.Read(text.ToString());
    }
}
