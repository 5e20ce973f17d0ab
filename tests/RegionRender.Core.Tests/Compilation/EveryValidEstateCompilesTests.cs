using System.Text;
using RegionRender.Core.Profiles;
using RegionRender.Core.Tests.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Compilation;

/// <summary>Whatever the schema accepts is compiled to a rendering or to findings, never to an exception.</summary>
public sealed class EveryValidEstateCompilesTests
{
    private const int Estates = 1500;

    private static readonly YamlMapping Schema = Assert.IsType<YamlMapping>(
        YamlReader.ReadDocument(new SourceText("schema", File.ReadAllText(RepositoryFolder.Of("schemas", "estate.schema.json"))), new DiagnosticBag()));

    private static readonly SampleVocabulary Vocabulary = new(ProfileCatalog.BuiltIn.Find("1.11.4") ?? throw new InvalidOperationException());

    [Fact]
    public void An_estate_that_the_schema_accepts_gives_a_rendering_or_errors()
    {
        Parallel.For(0, Estates, seed =>
        {
            var text = YamlWriter.ToBytes(new SchemaSample(Schema, new Random(seed), Vocabulary).Make("estate"));
            var input = new EstateInput("estate.yaml", new InMemorySourceFiles(new Dictionary<string, byte[]> { ["estate.yaml"] = text }));
            try
            {
                var compilation = EstateCompiler.Compile(input);
                Assert.Equal(compilation.Tree is null, compilation.Diagnostics.Any(finding => finding.Severity == Severity.Error));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"seed {seed}:\n{Encoding.UTF8.GetString(text)}", exception);
            }
        });
    }

    [Theory]
    [MemberData(nameof(IdentityKinds))]
    public void Every_kind_of_identity_is_rendered_or_said_not_to_be(string kind)
    {
        var compilation = SmallEstate.CompileText(SmallEstate.Text
            .Replace("AWSClusterStaticIdentity", kind, StringComparison.Ordinal)
            .Replace("template: aws-standalone-cp", "template: openstack-standalone-cp", StringComparison.Ordinal));

        var isRendered = kind != "OpenStackClusterIdentity";
        Assert.Equal(!isRendered, compilation.Diagnostics.Any(finding => finding.Id == "RR3606" && finding.Message.Contains($"identities of kind '{kind}'", StringComparison.Ordinal)));
    }

    public static TheoryData<string> IdentityKinds => [.. ProfileCatalog.BuiltIn.Find("1.11.4")?.IdentityKinds.Select(kind => kind.Kind) ?? []];
}
