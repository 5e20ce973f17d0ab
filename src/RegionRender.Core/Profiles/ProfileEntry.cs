using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Profiles;

/// <summary>A map in a profile's file. Whoever read what it knows asks for <see cref="End"/>: a key that nobody read is a mistake.</summary>
internal sealed class ProfileEntry(YamlMapping node)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public string Text(string key) =>
        (Read(key) as YamlScalar)?.Text ?? throw new InvalidDataException($"{node.Location}: '{key}' is missing");

    public string? TextOrNull(string key) => (Read(key) as YamlScalar)?.Text;

    public bool Flag(string key, bool otherwise = false) => Read(key) switch
    {
        null => otherwise,
        YamlScalar { IsTrue: true } => true,
        YamlScalar { Kind: YamlScalarKind.Boolean } => false,
        _ => throw new InvalidDataException($"{node.Location}: '{key}' is neither true nor false"),
    };

    public long? Number(string key) => Read(key) switch
    {
        null => null,
        YamlScalar scalar when scalar.TryGetInt64(out var number) => number,
        _ => throw new InvalidDataException($"{node.Location}: '{key}' is no number"),
    };

    public ImmutableArray<string> Texts(string key) => Read(key) switch
    {
        null => [],
        YamlSequence list => [.. list.Items.Select(item => ((YamlScalar)item).Text)],
        _ => throw new InvalidDataException($"{node.Location}: '{key}' is no list"),
    };

    public ProfileEntry? EntryOrNull(string key) => Read(key) switch
    {
        null => null,
        YamlMapping mapping => new ProfileEntry(mapping),
        _ => throw new InvalidDataException($"{node.Location}: '{key}' is no map"),
    };

    public IEnumerable<ProfileEntry> Entries(string key) => Read(key) is YamlSequence list ? list.Items.Select(item => new ProfileEntry((YamlMapping)item)) : [];

    public T Choice<T>(string key)
        where T : struct, Enum =>
        Word<T>(Text(key));

    public T Word<T>(string word)
        where T : struct, Enum =>
        Enum.TryParse<T>(word, ignoreCase: true, out var value) ? value : throw new InvalidDataException($"{node.Location}: '{word}' is none of {string.Join(", ", Enum.GetNames<T>())}");

    /// <summary>What was made of the entry.</summary>
    public T End<T>(T made) =>
        node.Entries.FirstOrDefault(entry => !_read.Contains(entry.Key.Text)).Key is { } unknown
            ? throw new InvalidDataException($"{unknown.Location}: '{unknown.Text}' is no key here")
            : made;

    private YamlNode? Read(string key)
    {
        _read.Add(key);
        return node[key];
    }
}
