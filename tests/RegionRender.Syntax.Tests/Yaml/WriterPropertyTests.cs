using System.Text;
using FsCheck;
using FsCheck.Fluent;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RegionRender.Syntax.Tests.Yaml;

public class WriterPropertyTests
{
    // The same cases on every run and machine.
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20240501, 7);

    [Fact]
    public void What_is_written_reads_as_the_same_data() => Check.One(Fixed, Prop.ForAll(Arb.From(NodeGenerator.Nodes), node =>
    {
        var (read, findings) = Read.WithFindings(Text(Wrapped(node)));
        return findings.IsEmpty && read is not null && YamlNode.DataEquals(Wrapped(node), read);
    }));

    [Fact]
    public void What_was_written_is_written_the_same_again() => Check.One(Fixed, Prop.ForAll(Arb.From(NodeGenerator.Nodes), node =>
    {
        var text = Text(Wrapped(node));
        return Read.WithFindings(text).Node is { } read && Text(read) == text;
    }));

    [Fact]
    public void A_string_without_quotes_is_a_string_in_YAML_1_1_too() => Check.One(Fixed, Prop.ForAll(Arb.From(NodeGenerator.Strings), value =>
    {
        var scalar = OnlyScalar(Text(Wrapped(YamlScalar.String(value, Location.None))));
        return scalar.Value == value && (scalar.Style != ScalarStyle.Plain || Yaml11.IsString(value));
    }));

    [Fact]
    public void A_number_is_the_same_number_in_YAML_1_1() => Check.One(Fixed, Prop.ForAll(Arb.From(ArbMap.Default.GeneratorFor<NormalFloat>()), value =>
    {
        var text = value.Get.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        var written = OnlyScalar(Text(Wrapped(new YamlScalar(YamlScalarKind.Float, text, Location.None)))).Value;
        return Yaml11.IsFloat(written) && double.Parse(written, System.Globalization.CultureInfo.InvariantCulture).Equals(value.Get);
    }));

    // A document that is null alone counts as an empty file.
    private static YamlSequence Wrapped(YamlNode node) => new([node], Location.None);

    private static string Text(YamlNode node) => Encoding.UTF8.GetString(YamlWriter.ToBytes(node));

    private static Scalar OnlyScalar(string text)
    {
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            if (parser.Current is Scalar scalar)
                return scalar;
        }

        throw new InvalidOperationException("No scalar was written");
    }
}
