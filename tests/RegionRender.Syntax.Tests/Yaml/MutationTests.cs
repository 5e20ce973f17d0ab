using System.Text;
using RegionRender.Kubernetes;

namespace RegionRender.Syntax.Tests.Yaml;

public class MutationTests
{
    private static readonly byte[] Sample = Encoding.UTF8.GetBytes(Samples.Everything);
    private static readonly byte[] Telling = Encoding.UTF8.GetBytes("\0\t\n\r\n  -?:,[]{}#&*!|>'\"%@`\\\u0085\uFEFFé🙂<<0x~.");

    [Fact]
    public void The_sample_itself_is_read() => Assert.Empty(Read.WithFindings(Samples.Everything).Findings);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Changed_bytes_give_findings_or_a_document_that_stays_itself(int seed) => MutateAndRead(seed, 500);

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [Trait("Category", "Slow")]
    public void Many_changed_bytes_give_findings_or_a_document_that_stays_itself(int seed) => MutateAndRead(seed, 50_000);

    private static void MutateAndRead(int seed, int count)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var bytes = Mutate(random);
            try
            {
                ReadAndWrite(bytes);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}, input {i}: {Convert.ToBase64String(bytes)}", exception);
            }
        }
    }

    private static byte[] Mutate(Random random)
    {
        var bytes = Sample.ToList();
        for (var changes = random.Next(1, 8); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.Insert(at, Telling[random.Next(Telling.Length)]); break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at - 1)); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count / 2), random.Next(1, 40))); break;
                default: bytes[at] = Telling[random.Next(Telling.Length)]; break;
            }
        }

        return [.. bytes];
    }

    private static void ReadAndWrite(byte[] bytes)
    {
        var bag = new DiagnosticBag();
        ReadAsManifest(bytes);
        if (SourceTextReader.Decode("mutated.yaml", bytes, bag) is not { } source)
        {
            Assert.True(bag.HasErrors);
            return;
        }

        var documents = YamlReader.ReadDocuments(source, new DiagnosticBag());
        var node = YamlReader.ReadDocument(source, bag);
        Assert.True(node is not null || bag.HasErrors);
        foreach (var finding in bag.ToSorted())
            Assert.InRange(finding.Location.Span.End, finding.Location.Span.Start, source.Text.Length);
        if (node is null)
            return;
        Assert.True(YamlNode.DataEquals(documents[0], node));
        AssertSpans(node, new TextSpan(0, source.Text.Length));
        var written = YamlWriter.ToBytes(node);
        var again = Read.WithFindings(Encoding.UTF8.GetString(written));
        Assert.Empty(again.Findings);
        Assert.NotNull(again.Node);
        Assert.True(YamlNode.DataEquals(node, again.Node));
        Assert.Equal(written, YamlWriter.ToBytes(again.Node));
    }

    private static void ReadAsManifest(byte[] bytes)
    {
        var bag = new DiagnosticBag();
        if (SourceTextReader.DecodeManifest("mutated.yaml", bytes, bag) is not { } source)
            return;
        var text = KubernetesYaml.ReadDocuments(source, bag);
        foreach (var finding in bag.ToSorted())
            Assert.InRange(finding.Location.Span.End, finding.Location.Span.Start, source.Text.Length);
        foreach (var document in text.Documents)
            Assert.NotEmpty(YamlWriter.ToBytes(document));
    }

    private static void AssertSpans(YamlNode node, TextSpan whole)
    {
        var span = node.Location.Span;
        Assert.InRange(span.Start, whole.Start, whole.End);
        Assert.InRange(span.End, span.Start, whole.End);
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    AssertSpans(entry.Key, span);
                    AssertSpans(entry.Value, whole);
                }

                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                    AssertSpans(item, whole);
                break;
            case YamlScalar { Text.Length: > 0 } scalar:
                Assert.InRange(scalar.LocateValue(0, 1).Span.Start, span.Start, span.End);
                break;
        }
    }
}
