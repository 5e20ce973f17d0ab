using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace RegionRender.Syntax.Tests.Yaml;

/// <summary>Makes nodes of all types, with the strings that YAML trips over.</summary>
internal static class NodeGenerator
{
    private const int DeepestNesting = 4;

    private static readonly string[] Words =
    [
        "no", "On", "y", "null", "~", "true", "012", "0o7", "0x1F", "0b1", "1_000", "1e3", "1.", ".5", "1.2.3", "12:30:45", "2024-01-01", ".inf", ".nan",
        "=", "<<", "-", "---", "...", "- a", "a: b", "a #b", " a", "a ", "{}", "[]", "a,b", "%x", "@x", "`x`", "!x", "&x", "*x", "|", ">", "?", "? x", ":", "a:",
        "'", "\"", "\\", "${{ x }}", "{{ x }}", "a\nb\n", "a\n\n", "\n", " \n a", "a\r\nb", "\ta\nb", "a\n\tb", "\u0085", "\u2028", "\uFEFF", "\u0001", "é", "🙂", "",
    ];

    private static readonly string[] Fragments =
        ["a", "B", "1", "0", ".", "-", "+", "_", ":", " ", "  ", "#", ",", "\n", "\n\n", "\t", "\r", "'", "\"", "\\", "{", "}", "[", "]", "e", "x", "é", "🙂", "\u00A0", "\u0085", "\u2028", "\0", "~", "|", ">", "&", "*", "!", "%", "@", "=", "?"];

    public static Gen<string> Strings { get; } = Gen.OneOf(
        Gen.Elements(Words),
        Gen.Select(Gen.ListOf(Gen.Elements(Fragments)), parts => string.Concat(parts)),
        Gen.Select(Gen.ListOf(Gen.Choose(0, 0xD7FF)), numbers => string.Concat(numbers.Select(number => new Rune(number).ToString()))));

    public static Gen<YamlNode> Nodes { get; } = Gen.Sized(size => Node(Math.Min(size, DeepestNesting)));

    private static Gen<YamlNode> Scalars { get; } = Gen.OneOf(
        Gen.Select(Strings, text => (YamlNode)YamlScalar.String(text, Location.None)),
        Gen.Select(ArbMap.Default.GeneratorFor<long>(), value => (YamlNode)YamlScalar.Integer(value, Location.None)),
        Gen.Select(ArbMap.Default.GeneratorFor<double>(), value => (YamlNode)Number(value)),
        Gen.Select(Gen.Elements("0x1F", "0o17", "+12", "007", "18446744073709551616"), text => (YamlNode)new YamlScalar(YamlScalarKind.Integer, text, Location.None)),
        Gen.Elements<YamlNode>(YamlScalar.Boolean(true, Location.None), YamlScalar.Boolean(false, Location.None), YamlScalar.Null(Location.None)));

    private static Gen<YamlNode> Node(int depth)
    {
        if (depth == 0)
            return Scalars;
        var child = Node(depth - 1);
        var lists = Gen.Select(Gen.ListOf(child), items => (YamlNode)new YamlSequence([.. items.Take(5)], Location.None));
        var maps = Gen.Select(
            Gen.ListOf(Gen.Zip(Strings, child)),
            entries => (YamlNode)new YamlMapping([.. entries.Take(5).DistinctBy(entry => entry.Item1).Select(entry => YamlEntry.Of(entry.Item1, entry.Item2))], Location.None));
        return Gen.OneOf(Scalars, lists, maps);
    }

    private static YamlScalar Number(double value) => new(
        YamlScalarKind.Float,
        double.IsNaN(value) ? ".nan" : double.IsInfinity(value) ? (value > 0 ? ".inf" : "-.inf") : value.ToString("E16", System.Globalization.CultureInfo.InvariantCulture),
        Location.None);
}
