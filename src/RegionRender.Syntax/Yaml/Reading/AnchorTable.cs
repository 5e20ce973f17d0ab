namespace RegionRender.Syntax;

/// <summary>The anchors of one document. A node that is not closed yet is known without its node, so that cycles are seen.</summary>
internal sealed class AnchorTable
{
    private readonly Dictionary<string, AnchoredNode> _nodes = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _nodes.Keys;

    public void Clear() => _nodes.Clear();

    public void Open(string name) => _nodes[name] = default;

    /// <summary>The node of an anchor is known; inside of it the same name may have been given to another, which stands after it.</summary>
    public void Close(string name, AnchoredNode node)
    {
        if (!_nodes.TryGetValue(name, out var inner) || inner.Node is null)
            _nodes[name] = node;
    }

    public void Add(string name, AnchoredNode node) => _nodes[name] = node;

    public bool TryGet(string name, out AnchoredNode node) => _nodes.TryGetValue(name, out node);
}

/// <summary>What an anchor names.</summary>
/// <param name="Node">The node, or null while it is open.</param>
/// <param name="Size">How many nodes it stands for, with all aliases inside expanded.</param>
/// <param name="Height">How many levels it has.</param>
internal readonly record struct AnchoredNode(YamlNode? Node, long Size, int Height);
