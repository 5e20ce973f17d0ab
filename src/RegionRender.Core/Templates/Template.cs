using System.Collections.Immutable;
using RegionRender.Cel;
using RegionRender.Syntax;

namespace RegionRender.Core.Templates;

/// <summary>A compiled template.</summary>
internal sealed class Template
{
    private readonly ImmutableArray<TemplateNode> _documents;

    internal Template(TemplateEntry entry, ImmutableArray<TemplateNode> documents)
    {
        Entry = entry;
        _documents = documents;
    }

    /// <summary>What the catalog says of it.</summary>
    public TemplateEntry Entry { get; }

    /// <summary>
    /// Expands the template: one object for each of its documents that gives something. Where an expression fails, its object is
    /// left out and the bag tells.
    /// </summary>
    /// <param name="common">Values that every template may name.</param>
    /// <param name="values">The subject's values by name.</param>
    /// <param name="cause">The estate place that asks for the objects.</param>
    /// <param name="bag">Takes what goes wrong.</param>
    public ImmutableArray<YamlMapping> Expand(ImmutableArray<YamlEntry> common, YamlMapping values, Location cause, DiagnosticBag bag)
    {
        var activation = CelActivation.Empty;
        foreach (var entry in common)
            activation = activation.With(entry.Key.Text, CelValue.FromNode(entry.Value));
        foreach (var entry in values.Entries)
            activation = activation.With(entry.Key.Text, CelValue.FromNode(entry.Value));

        var scope = new TemplateScope(activation, cause, bag);
        var objects = ImmutableArray.CreateBuilder<YamlMapping>(_documents.Length);
        foreach (var document in _documents)
        {
            if (document.Expand(scope) is YamlMapping { Entries.Length: > 0 } mapping)
                objects.Add(mapping);
        }

        return objects.DrainToImmutable();
    }
}

/// <summary>A template's entry in a catalog.</summary>
/// <param name="Name">What the planner asks for; an entry of the same name overrides a built-in one.</param>
/// <param name="File">Path relative to the catalog.</param>
/// <param name="Subject">What it is rendered for: a name of <see cref="TemplateSubjects"/>.</param>
/// <param name="Scope">For a template that is added: <c>management</c> or <c>regional</c>; null for those that the planner places.</param>
/// <param name="Node">The entry as it stands in the catalog.</param>
internal sealed record TemplateEntry(string Name, string File, string Subject, string? Scope, YamlMapping Node)
{
    /// <summary>The place of one of its values.</summary>
    internal Location At(string key) => (Node[key] ?? Node).Location;
}
