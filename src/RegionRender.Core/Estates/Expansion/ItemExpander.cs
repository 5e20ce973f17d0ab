using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Evaluates the blocks and lists that know nothing but the estate and its variables.</summary>
internal static class ItemExpander
{
    /// <summary>The value evaluated. Of a list, items that fail are left out; a block that fails stays as it is.</summary>
    public static YamlNode Expand(YamlEntry property, ExpressionScope scope, ExpressionEvaluator evaluator, BrokenItems broken)
    {
        if (property.Value is not YamlSequence list)
            return evaluator.Evaluate(property.Value, scope) ?? property.Value;
        var items = ImmutableArray.CreateBuilder<YamlNode>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (evaluator.Evaluate(item, scope) is { } evaluated)
                items.Add(evaluated);
            else
                broken.Add(property.Key.Text, NameOf(item, scope, evaluator));
        }

        return new YamlSequence(items.DrainToImmutable(), list.Location);
    }

    // What else fails in the item was reported; its name may well be fine.
    private static YamlNode? NameOf(YamlNode item, ExpressionScope scope, ExpressionEvaluator evaluator) =>
        (item as YamlMapping)?["name"] is { } name ? evaluator.Evaluate(name, scope with { IsQuiet = true }) : null;
}
