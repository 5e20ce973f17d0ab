using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace RegionRender.Syntax;

/// <summary>The lists and mappings that are open, innermost last, with what they hold so far. All share two lists, so that only closing one makes an array.</summary>
internal sealed class OpenCollections
{
    private readonly LoaderFrame[] _frames = new LoaderFrame[YamlReader.MaxDepth];
    private readonly List<YamlNode> _items = [];
    private readonly List<YamlEntry> _entries = [];

    public int Depth { get; private set; }

    public bool IsFull => Depth == _frames.Length;

    public bool AwaitsKey
    {
        get
        {
            if (Depth == 0)
                return false;
            ref readonly var frame = ref Innermost;
            return frame.IsMapping && !frame.AwaitsValue;
        }
    }

    /// <summary>True where the next node has to stand behind a comma.</summary>
    public bool AwaitsComma
    {
        get
        {
            if (Depth == 0)
                return false;
            ref readonly var frame = ref Innermost;
            return frame.IsFlow && !frame.AwaitsValue && (frame.IsMapping ? _entries.Count : _items.Count) > frame.FirstChild;
        }
    }

    public bool AreInFlow => Depth > 0 && Innermost.IsFlow;

    public ref LoaderFrame Innermost => ref _frames[Depth - 1];

    public ReadOnlySpan<LoaderFrame> All => _frames.AsSpan(0, Depth);

    public void Push(LoaderFrame frame) => _frames[Depth++] = frame with { FirstChild = frame.IsMapping ? _entries.Count : _items.Count };

    public LoaderFrame Pop()
    {
        var frame = Innermost;
        Innermost = default;
        Depth--;
        return frame;
    }

    public void AddItem(YamlNode item, int end)
    {
        Innermost.End = Math.Max(Innermost.End, end);
        _items.Add(item);
    }

    /// <summary>Begins an entry of the innermost mapping; without a key its value is passed over.</summary>
    public void BeginEntry(YamlScalar? key, int start, int end)
    {
        ref var frame = ref Innermost;
        frame.Key = key;
        frame.AwaitsValue = true;
        frame.End = Math.Max(frame.End, end);
        if (frame.Start < 0)
            frame.Start = start;
    }

    public void BeginMerge(int start, int end)
    {
        BeginEntry(key: null, start, end);
        Innermost.AwaitsMerge = true;
    }

    /// <summary>Adds the entries of a mapping to the innermost one.</summary>
    /// <param name="mapping">The mapping that is merged.</param>
    /// <param name="repeats">Told of each key that was there, and where; such an entry is not added.</param>
    public void Merge(YamlMapping mapping, Action<YamlScalar, Location> repeats)
    {
        ref var frame = ref Innermost;
        var keys = frame.Merged ??= new MergedKeys();
        for (var i = frame.FirstChild + keys.Count; i < _entries.Count; i++)
            keys.Add(_entries[i].Key);
        foreach (var entry in mapping.Entries)
        {
            if (keys.Find(entry.Key) is { } first)
            {
                repeats(entry.Key, first.Location);
                continue;
            }

            keys.Add(entry.Key);
            _entries.Add(entry);
        }
    }

    public void EndEntry(YamlNode value, int end)
    {
        ref var frame = ref Innermost;
        frame.End = Math.Max(frame.End, end);
        frame.AwaitsValue = false;
        frame.AwaitsMerge = false;
        if (frame.Key is { } key)
            _entries.Add(new YamlEntry(key, value));
    }

    /// <summary>The items of a list that was popped.</summary>
    /// <param name="first">Its first child.</param>
    public ImmutableArray<YamlNode> TakeItems(int first)
    {
        var items = CollectionsMarshal.AsSpan(_items)[first..].ToArray();
        _items.RemoveRange(first, items.Length);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    /// <summary>The entries of a mapping that was popped, each key once.</summary>
    /// <param name="first">Its first child.</param>
    /// <param name="duplicates">Finds keys that stand twice.</param>
    public ImmutableArray<YamlEntry> TakeEntries(int first, DuplicateKeys duplicates)
    {
        duplicates.RemoveFrom(_entries, first);
        var entries = CollectionsMarshal.AsSpan(_entries)[first..].ToArray();
        _entries.RemoveRange(first, entries.Length);
        return ImmutableCollectionsMarshal.AsImmutableArray(entries);
    }
}
