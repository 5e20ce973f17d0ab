using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas.Tests.Json.Differential;

/// <summary>
/// Changes a document in one to three places: something else put in, taken out, doubled, renamed, swapped. Texts never end in a line
/// end: that difference is known, and its count would change with every example.
/// </summary>
internal sealed class DocumentMutation(int seed)
{
    private static readonly ImmutableArray<YamlNode> Atoms =
    [
        YamlScalar.Null(Location.None), YamlScalar.Boolean(true, Location.None), YamlScalar.Boolean(false, Location.None),
        .. from number in (long[])[-1, 0, 1, 2, 3, 10, 100, 65_536, 9_007_199_254_740_993]
           select YamlScalar.Integer(number, Location.None),
        .. from number in (string[])["0.5", "1.0", "1.1", "-0.0", "3e2", "123456789.5"]
           select new YamlScalar(YamlScalarKind.Float, number, Location.None),
        .. from text in (string[])["", "a", "foo", "bar", "A-b.c", "a/b", "../x", "12", "true", "𝒳é", "a\nb", " ", "2026-11-28", "https://example.com/x", "0123456789012345678901234567890123456789012345678901234567890123"]
           select YamlScalar.String(text, Location.None),
        new YamlMapping([], Location.None), new YamlSequence([], Location.None),
    ];

    private readonly Random _random = new(seed);

    public YamlNode Apply(YamlNode root)
    {
        for (var left = _random.Next(1, 4); left > 0; left--)
        {
            var nodes = new List<YamlNode>();
            Collect(root, nodes);
            root = Replace(root, Any(nodes), Any(nodes));
        }

        return root;
    }

    private static void Collect(YamlNode node, List<YamlNode> nodes)
    {
        nodes.Add(node);
        foreach (var item in (node as YamlSequence)?.Items ?? [])
            Collect(item, nodes);
        foreach (var entry in (node as YamlMapping)?.Entries ?? [])
            Collect(entry.Value, nodes);
    }

    private YamlNode Replace(YamlNode node, YamlNode target, YamlNode donor) => node switch
    {
        _ when ReferenceEquals(node, target) => Changed(node, donor),
        YamlSequence sequence => new YamlSequence([.. sequence.Items.Select(item => Replace(item, target, donor))], Location.None),
        YamlMapping mapping => new YamlMapping(
            [.. mapping.Entries.Select(entry => YamlEntry.Of(entry.Key.Text, Replace(entry.Value, target, donor)))], Location.None),
        _ => node,
    };

    private YamlNode Changed(YamlNode node, YamlNode donor) => (node, _random.Next(6)) switch
    {
        (_, 0) => Any(Atoms),
        (_, 1) => donor,
        (_, 2) => new YamlSequence([node, donor], Location.None),
        (YamlMapping mapping, _) => Changed(mapping, donor),
        (YamlSequence sequence, _) => Changed(sequence, donor),
        (YamlScalar { IsString: true } text, _) => YamlScalar.String(Changed(text.Text), Location.None),
        (YamlScalar { Kind: YamlScalarKind.Integer } number, 3) => YamlScalar.String(number.Text, Location.None),
        _ => Any(Atoms),
    };

    private YamlMapping Changed(YamlMapping mapping, YamlNode donor)
    {
        var entries = mapping.Entries;
        var at = entries.IsEmpty ? 0 : _random.Next(entries.Length);
        var changed = entries.IsEmpty ? entries : _random.Next(4) switch
        {
            0 => entries.RemoveAt(at),
            1 => entries.SetItem(at, YamlEntry.Of(Changed(entries[at].Key.Text), entries[at].Value)),
            2 => entries.SetItem(at, YamlEntry.Of(entries[at].Key.Text, donor)),
            _ => [.. entries.Reverse()],
        };
        if (_random.Next(3) == 0)
            changed = changed.Add(YamlEntry.Of((Any(Atoms) as YamlScalar)?.Text ?? "added", donor));
        return new YamlMapping([.. changed.DistinctBy(entry => entry.Key.Text)], Location.None);
    }

    private YamlSequence Changed(YamlSequence sequence, YamlNode donor)
    {
        var items = sequence.Items;
        var at = items.IsEmpty ? 0 : _random.Next(items.Length);
        return new YamlSequence(
            items.IsEmpty ? [donor] : _random.Next(4) switch
            {
                0 => items.RemoveAt(at),
                1 => items.Add(donor),
                2 => items.Add(items[at]),
                _ => [.. items.Reverse()],
            },
            Location.None);
    }

    private string Changed(string text)
    {
        var at = _random.Next(text.Length + 1);
        var changed = _random.Next(5) switch
        {
            0 => text[..at] + (Any(Atoms) as YamlScalar)?.Text + text[at..],
            1 => text[..at],
            2 => text + text,
            3 => text.ToUpperInvariant(),
            _ => (Any(Atoms) as YamlScalar)?.Text ?? "x",
        };
        return changed.TrimEnd('\n');
    }

    private T Any<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
}
