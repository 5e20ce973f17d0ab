using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>Walks an object as it was and as it is side by side.</summary>
internal sealed class NodeComparison(List<FieldDifference> found)
{
    public void Compare(YamlNode before, YamlNode after, string path, SecretScope scope)
    {
        switch (before, after)
        {
            case var _ when ReferenceEquals(before, after):
                break;
            case (YamlMapping old, YamlMapping now):
                CompareMaps(old, now, path, scope);
                break;
            case (YamlSequence old, YamlSequence now):
                CompareLists(old, now, path, scope);
                break;
            case (YamlScalar { IsString: true } old, YamlScalar { IsString: true } now):
                CompareTexts(old, now, path, scope);
                break;
            case var _ when !YamlNode.DataEquals(before, after):
                Add(path, before, after, scope, scope);
                break;
        }
    }

    private void CompareMaps(YamlMapping before, YamlMapping after, string path, SecretScope scope)
    {
        foreach (var entry in after.Entries)
        {
            var key = entry.Key.Text;
            // Most of an object is as it was: only what is not is worth its path, and the question whether it is a secret.
            if (before[key] is { } same && YamlNode.DataEquals(same, entry.Value))
                continue;
            var (field, now) = (FieldPath.Field(path, key), scope.Inside(after, key));
            if (before[key] is { } old)
                Compare(old, entry.Value, field, Either(scope.Inside(before, key), now));
            else
                Add(field, null, entry.Value, now, now);
        }

        foreach (var entry in before.Entries.Where(entry => !after.Has(entry.Key.Text)))
        {
            var old = scope.Inside(before, entry.Key.Text);
            Add(FieldPath.Field(path, entry.Key.Text), entry.Value, null, old, old);
        }
    }

    private void CompareLists(YamlSequence before, YamlSequence after, string path, SecretScope scope)
    {
        // Names of what is hidden are hidden, too.
        if (!scope.IsHidden && ItemNames.Of(before, after) is var (old, now))
            CompareNamed(before, old, after, now, path, scope);
        else
            CompareInOrder(before, after, path, scope);
    }

    private void CompareNamed(
        YamlSequence before, ImmutableArray<string> oldNames, YamlSequence after, ImmutableArray<string> newNames, string path, SecretScope scope)
    {
        var old = oldNames.Zip(before.Items).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        foreach (var (name, item) in newNames.Zip(after.Items))
        {
            if (old.Remove(name, out var former))
                Compare(former, item, FieldPath.Item(path, name), scope);
            else
                Add(FieldPath.Item(path, name), null, item, scope, scope);
        }

        foreach (var name in oldNames.Where(old.ContainsKey))
            Add(FieldPath.Item(path, name), old[name], null, scope, scope);
        var kept = newNames.ToHashSet(StringComparer.Ordinal);
        kept.IntersectWith(oldNames);
        if (!oldNames.Where(kept.Contains).SequenceEqual(newNames.Where(kept.Contains)))
            Add($"{path} (order)", ListOf(oldNames, before), ListOf(newNames, after), scope, scope);
    }

    private void CompareInOrder(YamlSequence before, YamlSequence after, string path, SecretScope scope)
    {
        foreach (var (old, now) in ListAlignment.Of(before.Items, after.Items))
        {
            if (old is { } i && now is { } j)
                Compare(before.Items[i], after.Items[j], FieldPath.Item(path, j), scope);
            else if (now is { } added)
                Add(FieldPath.AnyItem(path), null, after.Items[added], scope, scope);
            else if (old is { } removed)
                Add(FieldPath.AnyItem(path), before.Items[removed], null, scope, scope);
        }
    }

    private void CompareTexts(YamlScalar before, YamlScalar after, string path, SecretScope scope)
    {
        if (before.Text == after.Text)
            return;
        var count = found.Count;
        if (!scope.IsHidden && EmbeddedYaml.Read(before.Text) is { } old && EmbeddedYaml.Read(after.Text) is { } now)
            Compare(old, now, path, scope);
        if (found.Count > count)
            return;
        var (oldShown, newShown) = (scope.Show(before), scope.Show(after));
        found.Add(oldShown is YamlScalar oldText && newShown is YamlScalar newText
            ? TextLines.Changed(path, oldText, newText)
            : new FieldDifference(SecretText.Hide(path), oldShown, newShown));
    }

    private void Add(string path, YamlNode? before, YamlNode? after, SecretScope old, SecretScope now) =>
        found.Add(new FieldDifference(SecretText.Hide(path), before is null ? null : old.Show(before), after is null ? null : now.Show(after)));

    private static SecretScope Either(SecretScope before, SecretScope after) => before.IsHidden ? before : after;

    private static YamlSequence ListOf(ImmutableArray<string> names, YamlNode at) => new([.. names.Select(name => YamlScalar.String(name, at.Location))], at.Location);
}
