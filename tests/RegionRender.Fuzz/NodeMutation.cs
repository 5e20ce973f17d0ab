using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Fuzz;

/// <summary>Mutations that keep the file well-formed YAML, so that they reach the stages behind the reader.</summary>
internal static class NodeMutation
{
    public static byte[] Apply(byte[] content, Random random)
    {
        var source = SourceTextReader.Decode("seed.yaml", content, new DiagnosticBag());
        var root = source is null ? null : YamlReader.ReadDocument(source, new DiagnosticBag());
        if (root is null)
            return content;
        for (var left = random.Next(1, 3); left > 0; left--)
            root = Mutate(root, random);
        return YamlWriter.ToBytes(root);
    }

    private static YamlNode Mutate(YamlNode root, Random random)
    {
        var nodes = new List<YamlNode>();
        Collect(root, nodes);
        var target = nodes[random.Next(nodes.Count)];
        var donor = nodes[random.Next(nodes.Count)];
        return Replace(root, target, Changed(target, donor, random));
    }

    private static YamlNode Changed(YamlNode target, YamlNode donor, Random random) => (target, random.Next(6)) switch
    {
        (_, 0) => Atoms.Any(random),
        (_, 1) => donor,
        (_, 2) => new YamlSequence([target, donor], target.Location),
        (YamlMapping mapping, _) => Changed(mapping, donor, random),
        (YamlSequence sequence, _) => Changed(sequence, donor, random),
        (YamlScalar scalar, _) => YamlScalar.String(Changed(scalar.Text, random), scalar.Location),
        _ => target,
    };

    private static YamlMapping Changed(YamlMapping mapping, YamlNode donor, Random random)
    {
        var entries = mapping.Entries;
        var at = entries.IsEmpty ? 0 : random.Next(entries.Length);
        var changed = entries.IsEmpty ? entries : random.Next(5) switch
        {
            0 => entries.RemoveAt(at),
            1 => entries.SetItem(at, YamlEntry.Of(Changed(entries[at].Key.Text, random), entries[at].Value)),
            2 => entries.SetItem(at, new YamlEntry(entries[at].Key, donor)),
            3 => [.. entries.Reverse()],
            _ => entries.SetItem(at, new YamlEntry(entries[random.Next(entries.Length)].Key, entries[at].Value)),
        };
        if (random.Next(4) == 0)
            changed = changed.Add(YamlEntry.Of((donor as YamlScalar)?.Text ?? "added", donor));
        return new YamlMapping([.. changed.DistinctBy(entry => entry.Key.Text)], mapping.Location);
    }

    private static YamlSequence Changed(YamlSequence sequence, YamlNode donor, Random random)
    {
        var items = sequence.Items;
        var at = items.IsEmpty ? 0 : random.Next(items.Length);
        var changed = items.IsEmpty ? items.Add(donor) : random.Next(4) switch
        {
            0 => items.RemoveAt(at),
            1 => items.Add(donor),
            2 => items.AddRange(Enumerable.Repeat(items[at], random.Next(1, 40))),
            _ => [.. items.Reverse()],
        };
        return new YamlSequence(changed, sequence.Location);
    }

    private static string Changed(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        return random.Next(5) switch
        {
            0 => text.Insert(at, Atoms.AnyText(random)),
            1 => text[..at],
            2 => Atoms.AnyText(random),
            3 => text.ToUpperInvariant(),
            _ => "${{ " + text + " }}",
        };
    }

    private static void Collect(YamlNode node, List<YamlNode> into)
    {
        into.Add(node);
        foreach (var child in Children(node))
            Collect(child, into);
    }

    private static IEnumerable<YamlNode> Children(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.Select(entry => entry.Value),
        YamlSequence sequence => sequence.Items,
        _ => [],
    };

    private static YamlNode Replace(YamlNode node, YamlNode target, YamlNode replacement) => node switch
    {
        _ when ReferenceEquals(node, target) => replacement,
        YamlMapping mapping => new YamlMapping(
            mapping.Entries.Select(entry => new YamlEntry(entry.Key, Replace(entry.Value, target, replacement))).ToImmutableArray(),
            mapping.Location),
        YamlSequence sequence => new YamlSequence(
            sequence.Items.Select(item => Replace(item, target, replacement)).ToImmutableArray(),
            sequence.Location),
        _ => node,
    };
}
