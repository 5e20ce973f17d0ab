using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Templates;

/// <summary>A mapping with something to expand in it.</summary>
internal sealed class MappingTemplate(YamlMapping mapping, ImmutableArray<MappingPart> parts) : TemplateNode
{
    public override YamlNode? Expand(in TemplateScope scope)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(parts.Length);
        if (!AddTo(entries, scope))
            return null;
        return IsFreeOfDuplicates(entries, scope) ? new YamlMapping(entries.DrainToImmutable(), mapping.Location) : null;
    }

    public bool AddTo(ImmutableArray<YamlEntry>.Builder entries, in TemplateScope scope)
    {
        var sound = true;
        foreach (var part in parts)
            sound &= part.AddTo(entries, scope);
        return sound;
    }

    private bool IsFreeOfDuplicates(ImmutableArray<YamlEntry>.Builder entries, in TemplateScope scope)
    {
        var seen = entries.Count > 8 ? new HashSet<string>(entries.Count, StringComparer.Ordinal) : null;
        for (var i = 0; i < entries.Count; i++)
        {
            var key = entries[i].Key;
            if (seen is not null ? seen.Add(key.Text) : !StandsBefore(entries, i))
                continue;
            var place = key.Location.Source == mapping.Location.Source ? key.Location : mapping.Location;
            scope.Bag.Add(TemplateDiagnostics.DuplicateKey(place, key.Text, entries.First(entry => entry.Key.Text == key.Text).Key.Location, scope.Cause));
            return false;
        }

        return true;
    }

    private static bool StandsBefore(ImmutableArray<YamlEntry>.Builder entries, int position)
    {
        for (var i = 0; i < position; i++)
        {
            if (entries[i].Key.Text == entries[position].Key.Text)
                return true;
        }

        return false;
    }
}

/// <summary><c>key: value</c>.</summary>
internal sealed class EntryPart(YamlScalar key, TemplateNode value) : MappingPart
{
    // An entry without anything to expand is the same for every object.
    private readonly YamlEntry? _static = value is StaticNode node ? new YamlEntry(key, node.Node) : null;

    public override bool AddTo(ImmutableArray<YamlEntry>.Builder entries, in TemplateScope scope)
    {
        if (_static is { } entry)
        {
            entries.Add(entry);
            return true;
        }

        if (value.Expand(scope) is not { } node)
            return false;
        entries.Add(new YamlEntry(key, node));
        return true;
    }
}
