using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>Finds values in a cluster's config by the paths of a profile.</summary>
internal static class ConfigValues
{
    private const string EachItem = "[]";

    /// <summary>The values at a path: one, or one for each item of a list on the way (none if the list is empty). Null where the way breaks off.</summary>
    public static IEnumerable<YamlNode?> At(YamlNode? node, ImmutableArray<string> keys, int from = 0)
    {
        if (node is null || from == keys.Length)
            return [node];
        var key = keys[from];
        if (!key.EndsWith(EachItem, StringComparison.Ordinal))
            return At((node as YamlMapping)?[key], keys, from + 1);
        return (node as YamlMapping)?[key[..^EachItem.Length]] is YamlSequence { Items.IsEmpty: false } list
            ? list.Items.SelectMany(item => At(item, keys, from + 1))
            : [null];
    }

    /// <summary>The key that most likely stands for the one with which the way to a value breaks off; null if none is near.</summary>
    /// <param name="node">The config.</param>
    /// <param name="keys">The way.</param>
    /// <param name="isKnown">True for keys that are meant as they are.</param>
    public static (YamlScalar Key, string Meant)? Misspelt(YamlNode node, ImmutableArray<string> keys, Func<string, bool> isKnown)
    {
        foreach (var key in keys)
        {
            var name = key.EndsWith(EachItem, StringComparison.Ordinal) ? key[..^EachItem.Length] : key;
            if (node is not YamlMapping mapping)
                return null;
            if (mapping[name] is { } value)
            {
                node = value;
                continue;
            }

            var nearest = NearestName.Of(name, mapping.Entries.Select(entry => entry.Key.Text).Where(text => !isKnown(text)));
            return nearest is not null && mapping.TryGet(nearest, out var found) ? (found.Key, name) : null;
        }

        return null;
    }

    public static bool IsFilled(YamlNode? node, ImmutableArray<string> keys) => At(node, keys).All(IsFilled);

    /// <summary>True unless it is absent, null, or an empty text, list or mapping.</summary>
    public static bool IsFilled(YamlNode? node) => node switch
    {
        YamlScalar scalar => !scalar.IsNull && !string.IsNullOrWhiteSpace(scalar.Text),
        YamlSequence sequence => !sequence.Items.IsEmpty,
        YamlMapping mapping => !mapping.Entries.IsEmpty,
        _ => false,
    };
}
