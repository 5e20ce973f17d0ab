namespace RegionRender.Syntax;

/// <summary>The keys of one mapping that has merge keys: to a strict reader a merge may not bring one that is there already.</summary>
internal sealed class MergedKeys
{
    private readonly Dictionary<(YamlScalarKind Kind, string Text), YamlScalar> _seen = [];

    /// <summary>How many entries of the mapping are known.</summary>
    public int Count { get; private set; }

    /// <summary>The key that stands there already, or null.</summary>
    public YamlScalar? Find(YamlScalar key) => _seen.GetValueOrDefault((key.Kind, key.Text));

    /// <summary>Adds the mapping's next key.</summary>
    public void Add(YamlScalar key)
    {
        Count++;
        _seen.TryAdd((key.Kind, key.Text), key);
    }
}
