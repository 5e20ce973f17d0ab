using System.Diagnostics;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Estates;

public sealed class MutatedExamplesTests
{
    private static readonly string[] Replacements =
    [
        "null", "''", "x", "5", "true", "[]", "{}", "[{}]", "{name: x}", "{kind: y}", "'${{ vars.domain }}'", "'${{ matrix }}'", "'${{ cluster.name'", "${{ region.labels }}-x", "[[[x]]]",
    ];

    [Theory]
    [InlineData("minimal", 2, "estate.yaml")]
    [InlineData("atlas", 59, "estate.yaml")]
    [InlineData("atlas", 17, "clusters/edge.yaml")]
    public void Any_value_may_be_anything(string example, int step, string path) => Mutate(example, step, path);

    [Theory]
    [InlineData("minimal", "estate.yaml")]
    [InlineData("atlas", "estate.yaml")]
    [InlineData("atlas", "clusters/edge.yaml")]
    [InlineData("atlas", "regions/us-east.yaml")]
    [Trait("Category", "Slow")]
    public void Every_value_may_be_anything(string example, string path) => Mutate(example, 1, path);

    private static void Mutate(string example, int step, string path)
    {
        var files = ExampleEstate.Files(example);
        var source = SourceTextReader.Decode(path, files[path], new DiagnosticBag());
        var root = source is null ? null : YamlReader.ReadDocument(source, new DiagnosticBag());
        Assert.NotNull(source);
        Assert.NotNull(root);
        var nodes = Below(root).ToList();
        var slowest = TimeSpan.Zero;
        for (var number = 0; number < nodes.Count * Replacements.Length; number += step)
        {
            var span = nodes[number / Replacements.Length].Location.Span;
            var replacement = Replacements[number % Replacements.Length];
            files[path] = System.Text.Encoding.UTF8.GetBytes(source.Text[..span.Start] + replacement + source.Text[span.End..]);
            var started = Stopwatch.GetTimestamp();
            var complaint = NothingIsLost.Complaint(new EstateInput("estate.yaml", new InMemorySourceFiles(files)));
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(started).Ticks));
            Assert.True(complaint is null, $"{nodes[number / Replacements.Length].Location} as {replacement}: {complaint}");
        }

        Assert.True(slowest < TimeSpan.FromSeconds(5), $"the slowest took {slowest}");
    }

    private static IEnumerable<YamlNode> Below(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Below(entry.Value).Prepend(entry.Key)).Prepend(node),
        YamlSequence sequence => sequence.Items.SelectMany(Below).Prepend(node),
        _ => [node],
    };
}
