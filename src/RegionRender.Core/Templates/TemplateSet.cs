using System.Collections.Frozen;
using System.Collections.Immutable;
using RegionRender.Core.Texts;

namespace RegionRender.Core.Templates;

/// <summary>Every template of a compilation: the built-in ones, and the user's over them.</summary>
internal sealed class TemplateSet
{
    private readonly FrozenDictionary<string, Template> _templates;

    internal TemplateSet(IEnumerable<Template> templates, ImmutableDictionary<string, TextTemplate> texts)
    {
        Texts = texts;
        _templates = templates.ToFrozenDictionary(template => template.Entry.Name, StringComparer.Ordinal);
    }

    /// <summary>The texts for readers, by name.</summary>
    public ImmutableDictionary<string, TextTemplate> Texts { get; }

    public Template? Find(string name) => _templates.GetValueOrDefault(name);

    /// <summary>Templates that the planner does not know by name, sorted by name.</summary>
    public ImmutableArray<TemplateEntry> Added =>
        [.. _templates.Values.Select(template => template.Entry).Where(entry => entry.Scope is not null).OrderBy(entry => entry.Name, StringComparer.Ordinal)];
}
