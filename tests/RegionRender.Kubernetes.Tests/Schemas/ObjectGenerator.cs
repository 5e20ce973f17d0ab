using System.Text.RegularExpressions;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes.Tests.Schemas;

/// <summary>
/// Makes objects that mostly fit a definition's schema, always the same for the same random numbers. Texts are those that the rules
/// speak of, so that rules are kept and broken by chance.
/// </summary>
internal sealed partial class ObjectGenerator(YamlMapping schema, string apiVersion, string kind, Random random)
{
    private const int DeepestOptional = 9;

    private static readonly string[] CommonTexts = ["", "a", "b", "http://a", "https://a/b", "oci://a/b", "oci://a", "1h", "5m", "git@a", "v1", "main", "flux", "x y"];

    private readonly string[] _texts = [.. CommonTexts, .. Literals(schema).Distinct()];
    private IReadOnlyList<string> _focus = [];

    /// <summary>An object in which everything on the way to a field is there: names, <c>*</c> for the value of a map, <c>[]</c> for an item.</summary>
    public YamlMapping Make(IReadOnlyList<string> focus)
    {
        _focus = focus;
        var made = (YamlMapping)Value(schema, 0, onFocus: true);
        var metadata = Mapping([YamlEntry.Of("name", Text(random.Next(4) == 0 ? "flux" : "a"))]);
        var own = made.Entries.RemoveAll(entry => entry.Key.Text is "apiVersion" or "kind" or "metadata");
        return Mapping([YamlEntry.Of("apiVersion", Text(apiVersion)), YamlEntry.Of("kind", Text(kind)), YamlEntry.Of("metadata", metadata), .. own]);
    }

    private YamlNode Value(YamlMapping node, int depth, bool onFocus)
    {
        var focus = onFocus && depth < _focus.Count ? _focus[depth] : null;
        if (node.Items("enum") is { IsEmpty: false } values)
            return values[random.Next(values.Length)];
        if (node["x-kubernetes-int-or-string"] is YamlScalar { IsTrue: true })
            return random.Next(2) == 0 ? Number(1) : Text("10%");
        return node.Text("type") switch
        {
            "object" when node.Mapping("additionalProperties") is { } item => Map(item, depth, onFocus, focus),
            "object" => Object(node, depth, onFocus, focus),
            "array" => new YamlSequence([.. Enumerable.Range(0, focus == "[]" ? 1 + random.Next(2) : random.Next(2)).Select(_ => Value(node.Mapping("items") ?? Mapping([]), depth + 1, focus == "[]"))], Location.None),
            "integer" or "number" => Number(random.Next(3)),
            "boolean" => YamlScalar.Boolean(random.Next(2) == 0, Location.None),
            "string" => Text(Fitting(node)),
            _ => Mapping([]),
        };
    }

    private YamlMapping Map(YamlMapping item, int depth, bool onFocus, string? focus) => focus == "*" || random.Next(3) == 0
        ? Mapping([YamlEntry.Of(Word(), Value(item, depth + 1, onFocus && focus == "*"))])
        : Mapping([]);

    private YamlMapping Object(YamlMapping node, int depth, bool onFocus, string? focus)
    {
        var required = node.Items("required").Select(name => ((YamlScalar)name).Text).ToHashSet();
        var isTarget = onFocus && depth >= _focus.Count;
        var entries = new List<YamlEntry>();
        foreach (var property in node.Mapping("properties")?.Entries ?? [])
        {
            var isFocus = focus == property.Key.Text;
            var isWanted = depth < DeepestOptional && random.Next(100) < (isTarget ? 45 : 6);
            if (isFocus || isWanted || required.Contains(property.Key.Text))
                entries.Add(YamlEntry.Of(property.Key.Text, Value((YamlMapping)property.Value, depth + 1, isFocus || isTarget)));
        }

        return Mapping(entries);
    }

    private string Fitting(YamlMapping node)
    {
        for (var i = 0; i < 30; i++)
        {
            var text = Word();
            if (node["minLength"] is YamlScalar least && text.Length < int.Parse(least.Text, System.Globalization.CultureInfo.InvariantCulture))
                continue;
            if (node.Text("pattern") is not { } pattern || Regex.IsMatch(text, pattern))
                return node.Text("format") == "date-time" ? "2025-01-01T00:00:00Z" : text;
        }

        return "a";
    }

    private string Word() => _texts[random.Next(_texts.Length)];

    private static IEnumerable<string> Literals(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => entry is { Key.Text: "rule", Value: YamlScalar rule }
            ? Literal().Matches(rule.Text).Select(match => match.Groups[1].Value)
            : Literals(entry.Value)),
        YamlSequence sequence => sequence.Items.SelectMany(Literals),
        _ => [],
    };

    private static YamlMapping Mapping(IEnumerable<YamlEntry> entries) => new([.. entries], Location.None);

    private static YamlScalar Text(string text) => YamlScalar.String(text, Location.None);

    private static YamlScalar Number(int number) => YamlScalar.Integer(number, Location.None);

    [GeneratedRegex("['\"]([^'\"]*)['\"]")]
    private static partial Regex Literal();
}
