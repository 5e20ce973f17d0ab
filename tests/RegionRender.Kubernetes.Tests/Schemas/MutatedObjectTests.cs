using System.Globalization;
using RegionRender.Syntax;
using Xunit.Abstractions;

namespace RegionRender.Kubernetes.Tests.Schemas;

/// <summary>Whatever an object holds, judging it ends, throws nothing, and gives the same answer twice.</summary>
public sealed class MutatedObjectTests(ITestOutputHelper output)
{
    // REGIONRENDER_MUTATIONS=100000 for a long run by hand.
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("REGIONRENDER_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 5_000;

    private static readonly YamlNode[] Replacements =
    [
        Scalar(YamlScalarKind.Null, "null"), Scalar(YamlScalarKind.Boolean, "true"), Scalar(YamlScalarKind.Integer, "-1"), Scalar(YamlScalarKind.Integer, "9223372036854775808"),
        Scalar(YamlScalarKind.Float, "1.5"), Scalar(YamlScalarKind.Float, ".nan"), Scalar(YamlScalarKind.Float, "1e400"), Scalar(YamlScalarKind.Integer, "0x1F"),
        Scalar(YamlScalarKind.String, ""), Scalar(YamlScalarKind.String, "\u0000\ud800"), Scalar(YamlScalarKind.String, new string('a', 5_000)), Scalar(YamlScalarKind.String, "𝒳é"),
        new YamlMapping([], Location.None), new YamlSequence([], Location.None), Mapping("", Mapping("a", Scalar(YamlScalarKind.String, "b"))),
        new YamlSequence([Scalar(YamlScalarKind.Null, "null"), new YamlSequence([], Location.None)], Location.None),
    ];

    [Fact]
    public void Judging_ends_and_gives_the_same_answer_twice()
    {
        var random = new Random(7);
        var kinds = Directory.EnumerateFiles(RepositoryFolder.Of("schemas", "kubernetes"), "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => (Schema: SchemaFile.Read(File.ReadAllBytes(path)), Generator: Generator(path, random)))
            .ToList();
        var refused = 0;
        for (var i = 0; i < Count; i++)
        {
            var (schema, generator) = kinds[i % kinds.Count];
            Assert.NotNull(schema);
            var sound = generator.Make([]);
            var mutated = (YamlMapping)Mutate(sound, random, isRoot: true);
            var first = Lines(schema.Validate(mutated), schema.ValidateUpdate(sound, mutated), schema.ValidateUpdate(mutated, sound));
            var second = Lines(schema.Validate(mutated), schema.ValidateUpdate(sound, mutated), schema.ValidateUpdate(mutated, sound));
            Assert.Equal(first, second);
            refused += schema.Validate(mutated).IsEmpty ? 0 : 1;
        }

        output.WriteLine($"mutated objects: {Count}, refused: {refused}");
        Assert.InRange(refused, Count / 2, Count - 1);
    }

    private static ObjectGenerator Generator(string path, Random random)
    {
        var file = (YamlMapping)Yaml.Read(File.ReadAllText(path));
        var kind = ResourceKind.Read(file) ?? throw new InvalidOperationException(path);
        return new ObjectGenerator(StructuralForm.ReadRoot(file), kind.Group.Length == 0 ? kind.Version : $"{kind.Group}/{kind.Version}", kind.Kind, random);
    }

    private static YamlNode Mutate(YamlNode node, Random random, bool isRoot = false)
    {
        if (!isRoot && random.Next(6) == 0)
            return Replacements[random.Next(Replacements.Length)];
        switch (node)
        {
            case YamlMapping mapping:
                var entries = mapping.Entries.Where(_ => random.Next(30) != 0).Select(entry => entry with { Value = Mutate(entry.Value, random) }).ToList();
                if (random.Next(15) == 0)
                    entries.Add(YamlEntry.Of("zz" + random.Next(3), Replacements[random.Next(Replacements.Length)]));
                return new YamlMapping([.. entries.DistinctBy(entry => entry.Key.Text)], Location.None);
            case YamlSequence sequence:
                var items = sequence.Items.Select(item => Mutate(item, random)).ToList();
                if (items.Count > 0 && random.Next(3) == 0)
                    items.Add(items[0]);
                return new YamlSequence([.. items], Location.None);
            default:
                return node;
        }
    }

    private static string Lines(params IEnumerable<ObjectFinding>[] runs) =>
        string.Join('\n', runs.Select(run => string.Join('\n', run.Select(finding => $"{finding.FieldPath} {finding.Diagnostic.Id} {finding.Diagnostic.Message}"))));

    private static YamlScalar Scalar(YamlScalarKind kind, string text) => new(kind, text, Location.None);

    private static YamlMapping Mapping(string key, YamlNode value) => new([YamlEntry.Of(key, value)], Location.None);
}
