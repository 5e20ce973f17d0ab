using System.Collections.Immutable;

namespace RegionRender.Syntax;

/// <summary>An ordered map. Keys are scalars, told apart by their text; except for control keys of templates each key stands once.</summary>
public sealed class YamlMapping : YamlNode
{
    private const int LinearSearchLimit = 8;
    private Dictionary<string, int>? _index;

    internal YamlMapping(ImmutableArray<YamlEntry> entries, Location location, YamlNode? via = null)
        : base(location, via) => Entries = entries;

    /// <summary>The entries in the order in which they are written.</summary>
    public ImmutableArray<YamlEntry> Entries { get; }

    /// <summary>The value of a key, or null if the key is absent.</summary>
    public YamlNode? this[string key] => TryGet(key, out var entry) ? entry.Value : null;

    /// <summary>True if the key is there, whatever it holds, even null.</summary>
    public bool Has(string key) => TryGet(key, out _);

    /// <summary>Finds the entry of a key, with the place of the key itself; false if the key is absent.</summary>
    public bool TryGet(string key, out YamlEntry entry)
    {
        var position = Find(key);
        entry = position < 0 ? default : Entries[position];
        return position >= 0;
    }

    /// <summary>The mapping behind a key, or null if the key is absent or holds something else.</summary>
    public YamlMapping? Mapping(string key) => this[key] as YamlMapping;

    /// <summary>The items behind a key; none if the key is absent or holds something else.</summary>
    public ImmutableArray<YamlNode> Items(string key) => this[key] is YamlSequence sequence ? sequence.Items : [];

    /// <summary>The text of the string behind a key, or null if the key is absent or holds something else.</summary>
    public string? Text(string key) => this[key] is YamlScalar { IsString: true } scalar ? scalar.Text : null;

    internal override YamlNode PlacedBy(YamlNode templateNode) => new YamlMapping(Entries, Location, templateNode) { _index = _index };

    internal override YamlNode At(Location location) => new YamlMapping(Entries, location, Via) { _index = _index };

    private int Find(string key)
    {
        if (Entries.Length > LinearSearchLimit)
            return (_index ??= BuildIndex()).GetValueOrDefault(key, -1);
        for (var i = 0; i < Entries.Length; i++)
        {
            if (Entries[i].Key.Text == key)
                return i;
        }

        return -1;
    }

    private Dictionary<string, int> BuildIndex()
    {
        var index = new Dictionary<string, int>(Entries.Length, StringComparer.Ordinal);
        for (var i = 0; i < Entries.Length; i++)
            index.TryAdd(Entries[i].Key.Text, i);
        return index;
    }
}

/// <summary>A key with its value. A struct: entries are half of all objects of a large estate, and cost the garbage collector as much as nodes.</summary>
/// <param name="Key">The key; its text tells it from others.</param>
/// <param name="Value">What it holds.</param>
public readonly record struct YamlEntry(YamlScalar Key, YamlNode Value)
{
    /// <summary>An entry whose key is said to be written where the value is.</summary>
    internal static YamlEntry Of(string key, YamlNode value) => new(YamlScalar.String(key, value.Location), value);
}
