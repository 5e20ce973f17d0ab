using System.Text;

namespace RegionRender.Syntax.Tests.Yaml;

public class YamlWriterTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("plain", "plain")]
    [InlineData("two words", "two words")]
    [InlineData("no", "\"no\"")]
    [InlineData("On", "\"On\"")]
    [InlineData("y", "\"y\"")]
    [InlineData("yEs", "\"yEs\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("~", "\"~\"")]
    [InlineData("~/x", "~/x")]
    [InlineData("true", "\"true\"")]
    [InlineData("12", "\"12\"")]
    [InlineData("012", "\"012\"")]
    [InlineData("0o17", "\"0o17\"")]
    [InlineData("0X1f", "\"0X1f\"")]
    [InlineData("-0b11", "\"-0b11\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("+_63_", "\"+_63_\"")]
    [InlineData("0_x1F", "\"0_x1F\"")]
    [InlineData("0o+17", "\"0o+17\"")]
    [InlineData("0o", "0o")]
    [InlineData("1_a", "1_a")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData("12e4567", "\"12e4567\"")]
    [InlineData("1e3f", "1e3f")]
    [InlineData("1.", "\"1.\"")]
    [InlineData(".5", "\".5\"")]
    [InlineData("+.inf", "\"+.inf\"")]
    [InlineData(".NaN", "\".NaN\"")]
    [InlineData("12:30:45", "\"12:30:45\"")]
    [InlineData("-1:30.5", "\"-1:30.5\"")]
    [InlineData("10.8.11.10", "10.8.11.10")]
    [InlineData("1.11.4", "1.11.4")]
    [InlineData("127.0.0.1:80", "127.0.0.1:80")]
    [InlineData("2024-01-01", "\"2024-01-01\"")]
    [InlineData("2024-1-2T03:04:05Z", "\"2024-1-2T03:04:05Z\"")]
    [InlineData("2024-01-01-rc", "2024-01-01-rc")]
    [InlineData("3h", "3h")]
    [InlineData("=", "\"=\"")]
    [InlineData("<<", "\"<<\"")]
    [InlineData("-", "\"-\"")]
    [InlineData("- a", "\"- a\"")]
    [InlineData("-a", "-a")]
    [InlineData("--flag=x", "--flag=x")]
    [InlineData("---", "\"---\"")]
    [InlineData("...", "\"...\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a ", "\"a \"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a:b", "a:b")]
    [InlineData("a:", "\"a:\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("a#b", "a#b")]
    [InlineData("a, [b] {c}", "a, [b] {c}")]
    [InlineData("{a}", "\"{a}\"")]
    [InlineData("*.yaml", "\"*.yaml\"")]
    [InlineData("%x", "\"%x\"")]
    [InlineData("@x", "\"@x\"")]
    [InlineData("it's", "it's")]
    [InlineData("'it'", "\"'it'\"")]
    [InlineData("\"it's\"", "'\"it''s\"'")]
    [InlineData("a\\b", "a\\b")]
    [InlineData("a: \\b", "'a: \\b'")]
    [InlineData("é🙂", "é🙂")]
    [InlineData("a\tb", "\"a\\tb\"")]
    [InlineData("a\r\nb", "\"a\\r\\nb\"")]
    [InlineData("a\u0085b\u2028c\u0007\uFEFF", "\"a\\x85b\\u2028c\\x07\\uFEFF\"")]
    [InlineData("\n", "\"\\n\"")]
    [InlineData("a\n \nb", "\"a\\n \\nb\"")]
    [InlineData("a\nb", "|-\n  a\n  b")]
    [InlineData("a\n\nb\n", "|\n  a\n\n  b")]
    [InlineData("a\n\n", "|+\n  a\n")]
    [InlineData("  a\nb\n", "|2\n    a\n  b")]
    [InlineData("\na\n\n", "|2+\n\n  a\n")]
    [InlineData("# a: {{ b }} \n\tc", "|-\n  # a: {{ b }} \n  \tc")]
    [InlineData("\ta\nb", "\"\\ta\\nb\"")]
    public void A_string_is_written_so_that_every_reader_takes_it_for_that_string(string value, string written)
    {
        Assert.Equal($"k: {written}\n", Written(value));
        Assert.Equal(value, Read.Mapping(Written(value)).Text("k"));
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("k: \"a\uFFFDb🙂\"\n", Written("a\uD83Db🙂"));

    [Theory]
    [InlineData("12", "12")]
    [InlineData("+12", "12")]
    [InlineData("-0", "0")]
    [InlineData("0012", "12")]
    [InlineData("-0012", "-12")]
    [InlineData("0o17", "15")]
    [InlineData("0xFFFFFFFFFFFFFFFFFF", "4722366482869645213695")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("1.50", "1.5")]
    [InlineData("1.", "1.0")]
    [InlineData("-.5", "-0.5")]
    [InlineData("1e3", "1000.0")]
    [InlineData("1e21", "1.0e+21")]
    [InlineData("1.5E-7", "1.5e-07")]
    [InlineData("-.INF", "-.inf")]
    [InlineData(".NaN", ".nan")]
    [InlineData("TRUE", "true")]
    [InlineData("Null", "null")]
    [InlineData("", "null")]
    [InlineData("{}", "{}")]
    [InlineData("[]", "[]")]
    public void Everything_else_has_one_form(string text, string written)
    {
        var node = Read.Mapping($"k: {text}\n");
        Assert.Equal($"k: {written}\n", Encoding.UTF8.GetString(YamlWriter.ToBytes(node)));
    }

    [Fact]
    public void Collections_nest_by_two_spaces()
    {
        const string text = """
            # made
            a:
              b:
                - c: 1
                  d:
                    - - x
                      - z
                    - []
                  e: |
                    f
                - |-
                  g
                  h
              "12": {}
            "on": null

            """;
        Assert.Equal(text, Encoding.UTF8.GetString(YamlWriter.ToBytes(Read.Mapping(text), "made")));
    }

    [Fact]
    public void Several_documents_are_parted()
    {
        var documents = YamlReader.ReadDocuments(new SourceText("many.yaml", "a: \"x\\n\\n\"\n---\n- b\n---\nc\n"), new DiagnosticBag());
        Assert.Equal("a: |+\n  x\n\n---\n- b\n---\nc\n", Encoding.UTF8.GetString(YamlWriter.ToBytes(documents)));
    }

    [Fact]
    public void A_key_too_long_for_a_simple_key_is_written_as_an_explicit_one()
    {
        var key = new string('\u0001', 200);
        var node = new YamlMapping([YamlEntry.Of(key, new YamlMapping([YamlEntry.Of("a", YamlScalar.Null(Location.None))], Location.None))], Location.None);
        var read = Read.Mapping(Encoding.UTF8.GetString(YamlWriter.ToBytes(node)));
        Assert.True(YamlNode.DataEquals(node, read));
    }

    [Fact]
    public void A_writer_may_be_used_again()
    {
        var writer = new YamlWriter();
        writer.WriteDocument(Read.Mapping("a: 1"));
        writer.Clear();
        writer.WriteDocument(Read.Mapping("b: 1"));
        Assert.Equal("b: 1\n", Encoding.UTF8.GetString(writer.Written));
    }

    private static string Written(string value)
    {
        var node = new YamlMapping([YamlEntry.Of("k", YamlScalar.String(value, Location.None))], Location.None);
        return Encoding.UTF8.GetString(YamlWriter.ToBytes(node));
    }
}
