using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>How much a value holds when each place in it is counted, though some may share what stands there.</summary>
internal static class ValueSize
{
    /// <summary>True if there are more places than the limit. A document's own node has as many as its text has.</summary>
    public static bool IsBeyond(CelValue value, int limit) =>
        value.Node is null && value.Kind is CelValueKind.List or CelValueKind.Map or CelValueKind.Optional && Subtract(value, limit) < 0;

    private static int Subtract(CelValue value, int left)
    {
        if (value.Node is { } node)
            return Subtract(node, left);
        left--;
        if (value.AsOptional() is { } inner)
            return Subtract(inner, left);
        for (var i = 0; i < value.Count && left >= 0; i++)
            left = value.Kind == CelValueKind.List ? Subtract(value[i], left) : Subtract(value.ValueAt(i), left - 1);
        return left;
    }

    private static int Subtract(YamlNode node, int left)
    {
        left--;
        switch (node)
        {
            case YamlSequence sequence:
                for (var i = 0; i < sequence.Items.Length && left >= 0; i++)
                    left = Subtract(sequence.Items[i], left);
                return left;
            case YamlMapping mapping:
                for (var i = 0; i < mapping.Entries.Length && left >= 0; i++)
                    left = Subtract(mapping.Entries[i].Value, left - 1);
                return left;
            default:
                return left;
        }
    }
}
