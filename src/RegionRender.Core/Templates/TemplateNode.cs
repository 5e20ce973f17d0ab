using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Templates;

/// <summary>A compiled node of a template.</summary>
internal abstract class TemplateNode
{
    /// <summary>The node for these values; null if an expression failed, which the scope's bag then tells.</summary>
    public abstract YamlNode? Expand(in TemplateScope scope);
}

/// <summary>A part without expressions: shared by every object that the template gives.</summary>
internal sealed class StaticNode(YamlNode node) : TemplateNode
{
    public YamlNode Node { get; } = node;

    public override YamlNode Expand(in TemplateScope scope) => Node;
}

/// <summary>A part of a mapping: adds entries; false if something failed.</summary>
internal abstract class MappingPart
{
    public abstract bool AddTo(ImmutableArray<YamlEntry>.Builder entries, in TemplateScope scope);
}

/// <summary>A part of a sequence: adds items; false if something failed.</summary>
internal abstract class SequencePart
{
    public abstract bool AddTo(ImmutableArray<YamlNode>.Builder items, in TemplateScope scope);
}
