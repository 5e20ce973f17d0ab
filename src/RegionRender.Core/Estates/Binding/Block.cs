using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>
/// Reads one mapping of the expanded estate. The schema has judged it already, so whatever is missing or of another type was
/// reported: it only marks the block, and those around it, as broken.
/// </summary>
internal sealed class Block
{
    private readonly DiagnosticBag _bag;
    private readonly Block? _outer;

    public Block(YamlMapping node, DiagnosticBag bag, Block? outer = null)
    {
        Node = node;
        _bag = bag;
        _outer = outer;
    }

    public YamlMapping Node { get; }

    public Location Location => Node.Location;

    public bool IsBroken { get; private set; }

    public bool Has(string key) => Node.Has(key);

    /// <summary>The text of a required property.</summary>
    public Located<string> Text(string key) => OptionalText(key) ?? Missing(key);

    public Located<string> TextOr(string key, string fallback) => OptionalText(key) ?? new Located<string>(fallback, Location);

    public Located<string>? OptionalText(string key) => Node[key] is { } value ? TextOf(value) : null;

    public Located<bool>? Flag(string key)
    {
        if (Node[key] is not { } value)
            return null;
        if (value is YamlScalar { Kind: YamlScalarKind.Boolean } scalar && !_bag.HasErrorIn(value.Location))
            return new Located<bool>(scalar.IsTrue, scalar.Location);
        Break();
        return null;
    }

    /// <summary>A free-form mapping.</summary>
    public YamlMapping? Mapping(string key) => Node[key] is { } value ? MappingOf(value) : null;

    /// <summary>A nested block; null if it is absent or of another type.</summary>
    public Block? Inner(string key) => Mapping(key) is { } mapping ? new Block(mapping, _bag, this) : null;

    /// <summary>A required nested block.</summary>
    public Block Required(string key)
    {
        if (Inner(key) is { } inner)
            return inner;
        Break();
        return new Block(new YamlMapping([], Location), _bag, this);
    }

    public ImmutableArray<Located<string>> Texts(string key) => [.. Items(key).Select(TextOf)];

    public ImmutableArray<T> Blocks<T>(string key, Func<Block, T> read) => [.. Items(key).Select(item => read(BlockOf(item)))];

    public ImmutableSortedDictionary<string, Located<string>> TextMap(string key) => Map(key, TextOf);

    /// <summary>The entries of a mapping, sorted by key.</summary>
    public ImmutableSortedDictionary<string, T> Map<T>(string key, Func<YamlNode, T> read)
    {
        if (Mapping(key) is not { Entries.IsEmpty: false } mapping)
            return ImmutableSortedDictionary<string, T>.Empty.WithComparers(StringComparer.Ordinal);
        var entries = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
            entries[entry.Key.Text] = read(entry.Value);
        return entries.ToImmutable();
    }

    public ImmutableArray<YamlNode> Items(string key)
    {
        switch (Node[key])
        {
            case null:
                return [];
            case YamlSequence sequence:
                return sequence.Items;
            default:
                Break();
                return [];
        }
    }

    public Located<string> TextOf(YamlNode value)
    {
        if (value is YamlScalar { IsString: true } scalar && !_bag.HasErrorIn(value.Location))
            return new Located<string>(scalar.Text, scalar.Location);
        Break();
        return new Located<string>("", value.Location);
    }

    public Block BlockOf(YamlNode value) => new(MappingOf(value) ?? new YamlMapping([], value.Location), _bag, this);

    /// <summary>One of a set of words.</summary>
    public T Word<T>(string key, T fallback, params ReadOnlySpan<(string Word, T Value)> words)
    {
        if (OptionalText(key) is not { } text)
            return fallback;
        foreach (var (word, value) in words)
        {
            if (word == text.Value)
                return value;
        }

        Break();
        return fallback;
    }

    private YamlMapping? MappingOf(YamlNode value)
    {
        if (value is YamlMapping mapping)
            return mapping;
        Break();
        return null;
    }

    private Located<string> Missing(string key)
    {
        if (!Node.Has(key))
            Break();
        return new Located<string>("", Location);
    }

    public void Break()
    {
        IsBroken = true;
        _outer?.Break();
    }
}
