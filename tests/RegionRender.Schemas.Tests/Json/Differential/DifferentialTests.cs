using System.Globalization;
using RegionRender.Syntax;
using Xunit.Abstractions;

namespace RegionRender.Schemas.Tests.Json.Differential;

/// <summary>Every verdict is also given by JsonSchema.Net; a difference that <c>KnownDifferences.yaml</c> does not argue fails.</summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int Mutated = 10_000;

    private const int MutatedOfEach = 4;

    private static readonly (string Folder, string Draft)[] Drafts =
        [("draft6", Draft06.Uri), ("draft7", Draft07.Uri), ("draft2019-09", Draft201909.Uri), ("draft2020-12", Draft202012.Uri)];

    [Fact]
    public void The_tests_of_the_official_suite_get_the_same_verdicts()
    {
        if (OfficialSuite.Find() is not { } suite)
            return;
        var comparison = Compare(suite, instance => [instance], ["draft7", "draft2020-12"]);
        AssertInReadme("JSON Schema, differential over the official suite", comparison);
    }

    [Fact]
    public void Mutated_instances_of_the_official_suite_get_the_same_verdicts()
    {
        if (OfficialSuite.Find() is not { } suite)
            return;
        var mutation = new DocumentMutation(seed: 5);
        var comparison = Compare(suite, instance => Enumerable.Range(0, MutatedOfEach).Select(_ => mutation.Apply(instance)), ["draft7", "draft2020-12"]);
        AssertInReadme("JSON Schema, differential over mutated instances of the suite", comparison);
    }

    [Fact]
    public void Mutated_estates_and_objects_get_the_same_verdicts()
    {
        var comparison = new Comparison();
        var mutation = new DocumentMutation(seed: 8);
        var seeds = PublishedDocuments.All();
        foreach (var seed in seeds)
            comparison.Add(seed.Schema.Ours, seed.Schema.Theirs, seed.Schema.Text, seed.Document);
        Assert.Equal(seeds.Count, comparison.Valid);

        for (var i = 0; i < Mutated - seeds.Count; i++)
        {
            var seed = seeds[i % seeds.Count];
            comparison.Add(seed.Schema.Ours, seed.Schema.Theirs, seed.Schema.Text, mutation.Apply(seed.Document));
        }

        Assert.InRange(comparison.Valid, Mutated / 10, Mutated * 9 / 10);
        AssertInReadme("JSON Schema, differential over mutated estates and objects", comparison);
    }

    [Fact]
    public void The_older_drafts_get_the_same_verdicts_where_the_suite_has_them()
    {
        if (OfficialSuite.Find() is not { } suite)
            return;
        var mutation = new DocumentMutation(seed: 6);
        var comparison = Compare(suite, instance => [instance, mutation.Apply(instance)], ["draft6", "draft2019-09"]);
        output.WriteLine(comparison.ToString());
        Assert.Equal([], comparison.Unknown);
    }

    public static TheoryData<string> Kinds => new(KnownDifferences.All.Select(kind => kind.Name));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_known_difference_is_one_and_has_a_reason(string name)
    {
        var kind = KnownDifferences.All.Single(kind => kind.Name == name);
        var schema = JsonText.Of(kind.Schema);
        var document = JsonText.Of(kind.Document);
        var ours = JsonSchema.Compile(kind.Schema, new DiagnosticBag()).IsValid(kind.Document);
        var theirs = JsonSchemaNet.Compile(schema, Draft202012.Uri).IsValid(document);
        Assert.Equal(kind.Verdicts, (Words(ours), Words(theirs)));
        Assert.NotEqual(kind.Verdicts.We, kind.Verdicts.They);
        Assert.True(kind.Fits(schema, document));
        Assert.True(kind.Reason.Why.Length > 0 && Uri.IsWellFormedUriString(kind.Reason.Where, UriKind.Absolute));
    }

    private static string Words(bool? verdict) => verdict switch
    {
        true => "take it",
        false => "refuse it",
        null => "can't read the schema",
    };

    private static Comparison Compare(OfficialSuite suite, Func<YamlNode, IEnumerable<YamlNode>> instances, string[] folders)
    {
        var comparison = new Comparison();
        var registry = suite.Registry();
        foreach (var (folder, draft) in Drafts.Where(draft => folders.Contains(draft.Folder) && suite.Has(draft.Folder)))
        {
            foreach (var group in suite.Required(folder))
            {
                var ours = JsonSchema.Compile(group.SchemaIn(draft), new DiagnosticBag(), registry);
                var theirs = JsonSchemaNet.Compile(group.Schema, draft, suite.Remote);
                foreach (var instance in group.Tests.SelectMany(test => instances(JsonToYaml.Node(test.Data))))
                    comparison.Add(ours, theirs, group.Schema, instance);
            }
        }

        return comparison;
    }

    private void AssertInReadme(string row, Comparison comparison)
    {
        output.WriteLine(comparison.ToString());
        Assert.Equal([], comparison.Unknown);
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"{row} | {comparison.Same:N0} | {comparison.Explained:N0} | 0"),
            MarkdownTable.Below(RepositoryFolder.Of("README.md"), "## How it is tested").Select(cells => string.Join(" | ", cells[..4])));
    }
}
