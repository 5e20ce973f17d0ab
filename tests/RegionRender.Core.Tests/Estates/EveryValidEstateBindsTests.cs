using System.Text;
using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Estates;

public sealed class EveryValidEstateBindsTests
{
    private static readonly YamlMapping Schema = Assert.IsType<YamlMapping>(
        YamlReader.ReadDocument(new SourceText("schema", File.ReadAllText(RepositoryFolder.Of("schemas", "estate.schema.json"))), new DiagnosticBag()));

    [Fact]
    public void An_estate_that_the_schema_accepts_binds_and_loses_nothing_without_a_finding()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var written = new SchemaSample(Schema, new Random(seed)).Make("estate");
            var findings = new DiagnosticBag();
            EstateSchema.Estate.Validate(written, findings);
            Assert.True(findings.Count == 0, $"seed {seed} makes no valid estate: {findings.ToSorted().FirstOrDefault()}");
            Check(seed, YamlWriter.ToBytes(written));
        }
    }

    private static void Check(int seed, byte[] text)
    {
        var input = new EstateInput("estate.yaml", new InMemorySourceFiles(new Dictionary<string, byte[]> { ["estate.yaml"] = text }));
        var complaint = NothingIsLost.Complaint(input);
        Assert.True(complaint is null, $"seed {seed}: {complaint}\n{Encoding.UTF8.GetString(text)}");
        var bag = new DiagnosticBag();
        Assert.True(EstateReader.Read(input, bag) is not null, $"seed {seed}");

        // Names, regions and files are made up, so some findings are to be expected; one of the schema is not.
        var surprise = bag.ToSorted().FirstOrDefault(item => !item.Id.StartsWith("RR105", StringComparison.Ordinal)
            && !item.Id.StartsWith("RR108", StringComparison.Ordinal) && !item.Id.StartsWith("RR300", StringComparison.Ordinal));
        Assert.True(surprise is null, $"seed {seed}: {surprise?.Location} {surprise?.Id} {surprise?.Message}\n{Encoding.UTF8.GetString(text)}");
    }
}
