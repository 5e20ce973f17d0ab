using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>Takes an object's own names out of what is said of it, so that the same said of many objects is the same text.</summary>
/// <param name="name">The object's name.</param>
/// <param name="cluster">The name of the cluster that it is about; null if there is none.</param>
internal sealed class OwnNames(string name, string? cluster)
{
    public const string Name = "(its name)";
    public const string Cluster = "(its cluster)";

    public static OwnNames Of(ShownChange change) => new(change.Id.Name, change.Workload);

    public ImmutableArray<FieldDifference> In(ImmutableArray<FieldDifference> differences) => [.. differences.Select(In)];

    /// <summary>In a sentence names stand in quotes, in the name of a Kustomization at its end.</summary>
    public string In(string text) => ReplaceQuoted(ReplaceQuoted(ReplaceEnd(text, cluster, Cluster), cluster, Cluster), name, Name);

    private FieldDifference In(FieldDifference difference) => new(
        ReplaceItem(ReplaceItem(difference.Path, name, Name), cluster, Cluster),
        difference.Before is { } before ? In(before) : null,
        difference.After is { } after ? In(after) : null);

    private YamlNode In(YamlNode node) => node switch
    {
        YamlMapping map => new YamlMapping([.. map.Entries.Select(entry => new YamlEntry(entry.Key, In(entry.Value)))], map.Location),
        YamlSequence list => new YamlSequence([.. list.Items.Select(In)], list.Location),
        YamlScalar { IsString: true } scalar when scalar.Text == name => YamlScalar.String(Name, scalar.Location),
        YamlScalar { IsString: true } scalar when scalar.Text == cluster => YamlScalar.String(Cluster, scalar.Location),
        _ => node,
    };

    private static string ReplaceItem(string path, string? own, string word) =>
        own is null ? path : path.Replace($"[{own}]", $"[{word}]", StringComparison.Ordinal);

    private static string ReplaceQuoted(string text, string? own, string word) =>
        own is null ? text : text.Replace($"'{own}'", word, StringComparison.Ordinal);

    private static string ReplaceEnd(string text, string? own, string word) =>
        own is not null && text.EndsWith($"-{own}", StringComparison.Ordinal) ? $"{text[..^own.Length]}{word}" : text;
}
