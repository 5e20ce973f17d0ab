using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Templates;

/// <summary>A sequence with something to expand in it.</summary>
internal sealed class SequenceTemplate(YamlSequence sequence, ImmutableArray<SequencePart> parts) : TemplateNode
{
    public override YamlNode? Expand(in TemplateScope scope)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>(parts.Length);
        return AddTo(items, scope) ? new YamlSequence(items.DrainToImmutable(), sequence.Location) : null;
    }

    public bool AddTo(ImmutableArray<YamlNode>.Builder items, in TemplateScope scope)
    {
        var sound = true;
        foreach (var part in parts)
            sound &= part.AddTo(items, scope);
        return sound;
    }
}

/// <summary><c>- value</c>.</summary>
internal sealed class ItemPart(TemplateNode value) : SequencePart
{
    public override bool AddTo(ImmutableArray<YamlNode>.Builder items, in TemplateScope scope)
    {
        if (value.Expand(scope) is not { } node)
            return false;
        items.Add(node);
        return true;
    }
}
