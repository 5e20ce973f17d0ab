using System.Runtime.InteropServices;

namespace RegionRender.Syntax;

/// <summary>Finds keys that stand twice in a mapping.</summary>
internal sealed class DuplicateKeys(YamlDialect dialect, LoaderFindings findings)
{
    private const int LinearSearchLimit = 8;
    private const int SharedIndexLimit = 256;
    private readonly Dictionary<string, YamlScalar> _index = new(SharedIndexLimit, StringComparer.Ordinal);

    /// <summary>Reports and removes every entry, from <paramref name="first"/> on, whose key stood before.</summary>
    public void RemoveFrom(List<YamlEntry> entries, int first)
    {
        var count = entries.Count - first;
        if (count <= LinearSearchLimit ? !HasDuplicate(CollectionsMarshal.AsSpan(entries)[first..]) : count < 2)
            return;

        // Clearing an index costs its capacity, so that a large one is not kept for the many small mappings.
        var index = count <= SharedIndexLimit ? _index : new Dictionary<string, YamlScalar>(count, StringComparer.Ordinal);
        index.Clear();
        var kept = first;
        for (var i = first; i < entries.Count; i++)
        {
            var key = entries[i].Key;
            if (!dialect.MayRepeat(key.Text) && !index.TryAdd(key.Text, key))
                findings.Report(dialect.Repeats(key, index[key.Text]));
            else
                entries[kept++] = entries[i];
        }

        entries.RemoveRange(kept, entries.Count - kept);
    }

    private bool HasDuplicate(ReadOnlySpan<YamlEntry> entries)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (entries[i].Key.Text == entries[j].Key.Text && !dialect.MayRepeat(entries[i].Key.Text))
                    return true;
            }
        }

        return false;
    }
}
