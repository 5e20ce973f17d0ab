using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>What differs between an object as it was and as it shall be.</summary>
internal static class ChangedNodes
{
    /// <summary>The first node below a field that was added or has another value; the mapping around a field that is gone; null if nothing differs there.</summary>
    /// <param name="before">The object as it was.</param>
    /// <param name="after">The object as it shall be.</param>
    /// <param name="fieldPath">The field, as a server names it: <c>spec.services[0].name</c>; empty for the whole object.</param>
    public static YamlNode? FirstBelow(YamlNode before, YamlNode after, string fieldPath) =>
        Of(before, after, "").Where(change => IsBelow(change.Path, fieldPath)).Select(change => change.Node).FirstOrDefault();

    private static bool IsBelow(string path, string fieldPath) =>
        fieldPath.Length == 0 || (path.StartsWith(fieldPath, StringComparison.Ordinal) && (path.Length == fieldPath.Length || path[fieldPath.Length] is '.' or '['));

    private static IEnumerable<(string Path, YamlNode Node)> Of(YamlNode before, YamlNode after, string path) => (before, after) switch
    {
        (YamlMapping old, YamlMapping now) => OfMappings(old, now, path),
        (YamlSequence old, YamlSequence now) when old.Items.Length == now.Items.Length =>
            now.Items.SelectMany((item, index) => Of(old.Items[index], item, $"{path}[{index}]")),
        _ => YamlNode.DataEquals(before, after) ? [] : [(path, after)],
    };

    private static IEnumerable<(string Path, YamlNode Node)> OfMappings(YamlMapping before, YamlMapping after, string path)
    {
        foreach (var entry in after.Entries)
        {
            var name = path.Length == 0 ? entry.Key.Text : $"{path}.{entry.Key.Text}";
            foreach (var change in before[entry.Key.Text] is { } old ? Of(old, entry.Value, name) : [(name, entry.Value)])
                yield return change;
        }

        if (before.Entries.Any(entry => !after.Has(entry.Key.Text)))
            yield return (path, after);
    }
}
