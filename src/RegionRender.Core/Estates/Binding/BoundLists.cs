using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Binds the estate's lists item by item: a broken item is left out and only its name is kept.</summary>
internal sealed class BoundLists(Block root, DiagnosticBag bag)
{
    private readonly ImmutableHashSet<(string List, string Name)>.Builder _brokenNames = ImmutableHashSet.CreateBuilder<(string, string)>();

    public ImmutableHashSet<(string List, string Name)> BrokenNames => _brokenNames.ToImmutable();

    /// <summary>True if something that others may name is broken and its name is not known.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Items without names; that one is broken is kept under the empty name.</summary>
    public ImmutableArray<T> Bind<T>(string list, Func<Block, T> bind) => Bind(list, bind, _ => _brokenNames.Add((list, "")));

    /// <summary>Items that others refer to by name. Of two with one name the first counts, the second is reported.</summary>
    public ImmutableArray<T> BindNamed<T>(string list, Func<Block, T> bind, Func<T, Located<string>> name)
    {
        if (root.Node[list] is not (null or YamlSequence))
            IsIncomplete = true;
        return UniqueNames.KeepFirst(Bind(list, bind, item => KeepName(list, item)), name, bag);
    }

    private ImmutableArray<T> Bind<T>(string list, Func<Block, T> bind, Action<YamlNode> whenBroken)
    {
        var nodes = root.Items(list);
        var bound = ImmutableArray.CreateBuilder<T>(nodes.Length);
        foreach (var node in nodes)
        {
            if (node is YamlMapping mapping && !bag.HasErrorIn(mapping.Location))
            {
                var block = new Block(mapping, bag);
                var item = bind(block);
                if (!block.IsBroken)
                {
                    bound.Add(item);
                    continue;
                }
            }

            whenBroken(node);
        }

        return bound.DrainToImmutable();
    }

    private void KeepName(string list, YamlNode item)
    {
        if ((item as YamlMapping)?.Text("name") is { } name)
            _brokenNames.Add((list, name));
        else
            IsIncomplete = true;
    }
}
