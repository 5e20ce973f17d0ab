using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Reports.Tests;

/// <summary>Nodes and objects, written as YAML.</summary>
internal static class Written
{
    public static ManifestId Cluster(string name) => new("k0rdent.mirantis.com", "ClusterDeployment", "kcm-system", name);

    public static YamlMapping Map(string yaml)
    {
        var findings = new DiagnosticBag();
        return YamlReader.ReadDocument(new SourceText("object.yaml", yaml), findings) as YamlMapping
            ?? throw new InvalidOperationException(findings.ToSorted().FirstOrDefault()?.Message ?? "the text is no map");
    }

    public static Manifest Object(ManifestId id, string yaml) => new(id, "example.com/v1", Map(yaml), default);

    /// <summary>What differs, one line for each field.</summary>
    public static string Differences(ManifestId id, string before, string after) =>
        string.Join('\n', ObjectDifferences.Of(id, Map(before), Map(after)).Select(Line));

    public static string Line(FieldDifference difference) => (difference.Before, difference.After) switch
    {
        (null, { } now) => $"+ {difference.Path}: {ValueText.Of(now)}",
        ({ } old, null) => $"- {difference.Path}: {ValueText.Of(old)}",
        ({ } old, { } now) => $"{difference.Path}: {ValueText.Of(old)} > {ValueText.Of(now)}",
        _ => difference.Path,
    };
}
