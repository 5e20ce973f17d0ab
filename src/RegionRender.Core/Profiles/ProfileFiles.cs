using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Profiles;

/// <summary>
/// The files of a profile as one mapping: each of its keys stands in one of them, whichever. A file of a profile is ours, so what is wrong with it is
/// a bug and throws.
/// </summary>
internal sealed class ProfileFiles
{
    private static readonly string[] Keys =
        ["release", "writtenValues", "regionalCharts", "limits", "providers", "identities", "clusterTemplates", "kinds", "guardedDefinitions", "served"];

    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);

    public ProfileFiles(ImmutableArray<SourceText> files)
    {
        foreach (var entry in files.SelectMany(file => Parse(file).Entries))
        {
            if (!Keys.Contains(entry.Key.Text))
                throw new InvalidDataException($"{entry.Key.Location}: a profile has no '{entry.Key.Text}'");
            if (!_values.TryAdd(entry.Key.Text, entry.Value))
                throw new InvalidDataException($"{entry.Key.Location}: '{entry.Key.Text}' stands in another file already");
        }
    }

    public ProfileEntry Entry(string key) =>
        _values.GetValueOrDefault(key) is YamlMapping mapping ? new ProfileEntry(mapping) : throw new InvalidDataException($"the profile has no map '{key}'");

    public IEnumerable<ProfileEntry> Entries(string key) => Items(key).Select(item => new ProfileEntry((YamlMapping)item));

    public ImmutableArray<string> Texts(string key) => [.. Items(key).Select(item => ((YamlScalar)item).Text)];

    public ImmutableDictionary<string, string> Map(string key) => _values.GetValueOrDefault(key) is YamlMapping mapping
        ? mapping.Entries.ToImmutableDictionary(entry => entry.Key.Text, entry => ((YamlScalar)entry.Value).Text, StringComparer.Ordinal)
        : throw new InvalidDataException($"the profile has no map '{key}'");

    private ImmutableArray<YamlNode> Items(string key) =>
        _values.GetValueOrDefault(key) is YamlSequence sequence ? sequence.Items : throw new InvalidDataException($"the profile has no list '{key}'");

    private static YamlMapping Parse(SourceText text)
    {
        var bag = new DiagnosticBag();
        return YamlReader.ReadDocument(text, bag) is YamlMapping mapping && !bag.HasErrors
            ? mapping
            : throw new InvalidDataException($"{text.Path}: {bag.ToSorted().FirstOrDefault()?.Message ?? "no mapping"}");
    }
}
