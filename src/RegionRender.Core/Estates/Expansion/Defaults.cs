using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Lays settings over defaults: mappings merge, everything else replaces, and <c>null</c> removes.</summary>
internal static class Defaults
{
    /// <summary>The settings over the defaults; what stands in one of them only is shared, not copied.</summary>
    public static YamlMapping Under(YamlMapping? defaults, YamlMapping settings)
    {
        if (defaults is null)
            return WithoutNulls(settings);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(defaults.Entries.Length + settings.Entries.Length);
        foreach (var entry in defaults.Entries)
        {
            if (!settings.TryGet(entry.Key.Text, out var setting))
                entries.Add(entry);
            else if (!IsNull(setting.Value))
                entries.Add(Merged(entry, setting));
        }

        foreach (var entry in settings.Entries)
        {
            if (!defaults.Has(entry.Key.Text) && !IsNull(entry.Value))
                entries.Add(WithoutNulls(entry));
        }

        return new YamlMapping(entries.DrainToImmutable(), settings.Location);
    }

    /// <summary>The mapping without keys that hold <c>null</c>, at any depth of mappings; itself if there are none.</summary>
    public static YamlMapping WithoutNulls(YamlMapping mapping)
    {
        ImmutableArray<YamlEntry>.Builder? kept = null;
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            var entry = mapping.Entries[i];
            var clean = IsNull(entry.Value) ? null : WithoutNulls(entry).Value;
            if (kept is null && !ReferenceEquals(clean, entry.Value))
            {
                kept = ImmutableArray.CreateBuilder<YamlEntry>(mapping.Entries.Length);
                kept.AddRange(mapping.Entries, i);
            }

            if (clean is not null)
                kept?.Add(entry with { Value = clean });
        }

        return kept is null ? mapping : new YamlMapping(kept.DrainToImmutable(), mapping.Location);
    }

    private static YamlEntry Merged(YamlEntry inherited, YamlEntry setting) => (inherited.Value, setting.Value) is (YamlMapping below, YamlMapping above)
        ? setting with { Value = Under(below, above) }
        : WithoutNulls(setting);

    private static YamlEntry WithoutNulls(YamlEntry entry)
    {
        if (entry.Value is not YamlMapping mapping)
            return entry;
        var clean = WithoutNulls(mapping);
        return ReferenceEquals(clean, mapping) ? entry : entry with { Value = clean };
    }

    private static bool IsNull(YamlNode node) => node is YamlScalar { IsNull: true };
}
