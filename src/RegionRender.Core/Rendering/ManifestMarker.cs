using System.Collections.Immutable;
using RegionRender.Core.Labels;
using RegionRender.Flux;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.Rendering;

/// <summary>
/// Writes RegionRender's own marks on an object: labels that say whose it is, the protection against pruning or the confirmation that it is to go, and
/// the protection against substitution. They stand here and not in templates, so that no template can forget them.
/// </summary>
internal sealed class ManifestMarker
{
    private static readonly YamlScalar Disabled = YamlScalar.String(FluxMarks.Disabled, Location.None);

    private readonly ImmutableArray<YamlEntry> _labels;

    public ManifestMarker(string estate, string? region, string layer) =>
        _labels = [.. OwnLabels.Of(estate, region, layer).Select(label => Entry(label.Key, label.Value))];

    /// <summary>The object with its marks.</summary>
    /// <param name="manifest">An object of ours.</param>
    /// <param name="mark">What it says of pruning.</param>
    public Manifest Mark(Manifest manifest, PruneMark mark)
    {
        var metadata = manifest.Content.Mapping("metadata") ?? new YamlMapping([], manifest.Cause);
        var annotations = ImmutableArray.CreateBuilder<YamlEntry>();
        if (mark == PruneMark.Kept)
            annotations.Add(new YamlEntry(YamlScalar.String(FluxMarks.PruneAnnotation, Location.None), Disabled));
        else if (mark == PruneMark.LetGo)
            annotations.Add(Entry(OwnAnnotations.ConfirmDeletion, manifest.Id.Name));
        if (FluxVariables.Find(manifest.Content) is not null)
            annotations.Add(new YamlEntry(YamlScalar.String(FluxMarks.SubstituteAnnotation, Location.None), Disabled));

        var marked = Merge(metadata, "labels", _labels);
        if (annotations.Count > 0 || marked.Has("annotations"))
            marked = MoveToEnd(Merge(marked, "annotations", annotations.DrainToImmutable()), "annotations");
        return manifest with { Content = Replace(manifest.Content, "metadata", marked) };
    }

    private static YamlEntry Entry(string key, string value) => new(YamlScalar.String(key, Location.None), YamlScalar.String(value, Location.None));

    private static YamlMapping Merge(YamlMapping metadata, string key, ImmutableArray<YamlEntry> marks)
    {
        var existing = metadata.Mapping(key);
        var merged = existing is null
            ? new YamlMapping(marks, metadata.Location)
            : new YamlMapping([.. existing.Entries.Where(entry => !marks.Any(mark => mark.Key.Text == entry.Key.Text)), .. marks], existing.Location, existing.Via);
        return Replace(metadata, key, merged);
    }

    // Labels stand before annotations in every object, whoever wrote them.
    private static YamlMapping MoveToEnd(YamlMapping mapping, string key) =>
        mapping.TryGet(key, out var entry) && mapping.Entries[^1] != entry
            ? new YamlMapping(mapping.Entries.Remove(entry).Add(entry), mapping.Location, mapping.Via)
            : mapping;

    private static YamlMapping Replace(YamlMapping mapping, string key, YamlNode value)
    {
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            if (mapping.Entries[i].Key.Text == key)
                return new YamlMapping(mapping.Entries.SetItem(i, mapping.Entries[i] with { Value = value }), mapping.Location, mapping.Via);
        }

        return new YamlMapping(mapping.Entries.Add(YamlEntry.Of(key, value)), mapping.Location, mapping.Via);
    }
}
