using System.Collections.Frozen;
using System.Collections.Immutable;

namespace RegionRender.Core.Templates;

/// <summary>Every template of a compilation: the built-in ones, and the user's over them.</summary>
internal sealed class TemplateSet
{
    private readonly FrozenDictionary<string, Template> _templates;

    internal TemplateSet(IEnumerable<Template> templates) =>
        _templates = templates.ToFrozenDictionary(template => template.Entry.Name, StringComparer.Ordinal);

    public Template? Find(string name) => _templates.GetValueOrDefault(name);

    /// <summary>Templates that the planner does not know by name, sorted by name.</summary>
    public ImmutableArray<TemplateEntry> Added =>
        [.. _templates.Values.Select(template => template.Entry).Where(entry => entry.Scope is not null).OrderBy(entry => entry.Name, StringComparer.Ordinal)];
}
