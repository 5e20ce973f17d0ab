using System.Text.RegularExpressions;
using RegionRender.Syntax;

namespace RegionRender.Schemas.Tests.Json.Differential;

/// <summary>The kinds of difference that <c>KnownDifferences.yaml</c> argues.</summary>
internal static class KnownDifferences
{
    public static IReadOnlyList<KnownDifference> All { get; } = [.. Read()];

    /// <summary>The kind that a difference belongs to, or null if none is known.</summary>
    public static KnownDifference? Of(string schema, string document) => All.FirstOrDefault(kind => kind.Fits(schema, document));

    private static IEnumerable<KnownDifference> Read()
    {
        var path = RepositoryFolder.Of("tests", "RegionRender.Schemas.Tests", "Json", "Differential", "KnownDifferences.yaml");
        return
            from kind in ((YamlMapping)Yaml.Read(File.ReadAllText(path))).Items("differences").OfType<YamlMapping>()
            select new KnownDifference(kind);
    }
}

/// <summary>A kind of difference: its marks, and one example.</summary>
internal sealed class KnownDifference(YamlMapping kind)
{
    private readonly Regex _schemaMark = Mark(kind, "schemaHas");
    private readonly Regex _documentMark = Mark(kind, "documentHas");

    public string Name { get; } = kind.Text("name") ?? "";

    public YamlNode Schema { get; } = kind["schema"] ?? YamlScalar.Null(Location.None);

    public YamlNode Document { get; } = kind["document"] ?? YamlScalar.Null(Location.None);

    /// <summary>What we do with the example, and what they do.</summary>
    public (string We, string They) Verdicts { get; } = (kind.Text("we") ?? "", kind.Text("they") ?? "");

    /// <summary>Why we stay, and where that can be read.</summary>
    public (string Why, string Where) Reason { get; } = (kind.Text("reason") ?? "", kind.Text("source") ?? "");

    public bool Fits(string schema, string document) => _schemaMark.IsMatch(schema) && _documentMark.IsMatch(document);

    private static Regex Mark(YamlMapping kind, string field) => new(kind.Text(field) ?? "", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
