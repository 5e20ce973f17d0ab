using RegionRender.Syntax;

namespace RegionRender.Schemas.Tests.Json.Differential;

/// <summary>Counts where our verdicts and those of JsonSchema.Net agree, and where not.</summary>
internal sealed class Comparison
{
    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly List<string> _unknown = [];

    public int Same { get; private set; }

    public int Valid { get; private set; }

    public int Explained => _kinds.Values.Sum();

    /// <summary>Differences that no entry argues.</summary>
    public IReadOnlyList<string> Unknown => _unknown;

    public void Add(JsonSchema ours, JsonSchemaNet theirs, string schema, YamlNode document)
    {
        var text = JsonText.Of(document);
        var verdict = ours.IsValid(document);
        if (verdict == theirs.IsValid(text))
            Same++;
        else if (KnownDifferences.Of(schema, text) is { } kind)
            _kinds[kind.Name] = _kinds.GetValueOrDefault(kind.Name) + 1;
        else
            _unknown.Add($"{(verdict ? "taken" : "refused")} by us alone: {Short(text)} by {Short(schema)}");
        Valid += verdict ? 1 : 0;
    }

    public override string ToString() =>
        $"{Same} the same ({Valid} valid), {Explained} explained, {_unknown.Count} different"
        + string.Concat(_kinds.Select(kind => $"; {kind.Key}: {kind.Value}"));

    private static string Short(string text) => text.Length < 400 ? text : text[..400] + "…";
}
