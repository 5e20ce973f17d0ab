using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>Builds the nodes that templates are given. A null value leaves its key out, so that templates ask with <c>has()</c>.</summary>
internal static class ValueNodes
{
    public static YamlMapping Map(Location location, params ReadOnlySpan<(string Key, YamlNode? Value)> entries)
    {
        var builder = ImmutableArray.CreateBuilder<YamlEntry>(entries.Length);
        foreach (var (key, value) in entries)
        {
            if (value is not null)
                builder.Add(YamlEntry.Of(key, value));
        }

        return new YamlMapping(builder.DrainToImmutable(), location);
    }

    public static YamlSequence List(Location location, IEnumerable<YamlNode> items) => new([.. items], location);

    public static YamlScalar Text(Located<string> text) => YamlScalar.String(text.Value, text.Location);

    public static YamlScalar? Text(Located<string>? text) => text is { } value ? Text(value) : null;

    public static YamlScalar Text(string text, Location location) => YamlScalar.String(text, location);

    public static YamlMapping Texts(Location location, ImmutableSortedDictionary<string, Located<string>> texts) =>
        new([.. texts.Select(pair => YamlEntry.Of(pair.Key, Text(pair.Value)))], location);

    public static YamlMapping Empty(Location location) => new([], location);
}
