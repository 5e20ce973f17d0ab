using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary><c>sortBy</c>: the items by what the key gives for each.</summary>
internal sealed class SortByNode(TextSpan span, Node range, int slot, Node key) : ComprehensionNode(span, range, slot, hasTwo: false)
{
    protected override CelValue Fold(ref Frame frame, CelValue values)
    {
        if (values.Kind != CelValueKind.List)
            return Placed(CelValue.NoSuchOverload, "sortBy", values);
        var keys = new CelValue[values.Count];
        for (var i = 0; i < keys.Length && !frame.IsExhausted; i++)
        {
            frame.Charge(12, this);
            Bind(ref frame, values, i);
            keys[i] = key.Evaluate(ref frame);
            if (keys[i].IsError)
                return keys[i];
        }

        // The list is named, mapped to its keys, and sorted by them.
        var sortKeys = CelValue.OwnedList(keys);
        frame.Charge(3 + CallCost.OfSelfComparison(sortKeys), this);
        if (frame.IsExhausted)
            return default;
        var sorted = ListFunctions.Sort(values, sortKeys, ref frame.Work);
        frame.CheckWork(this);
        return sorted.IsError ? Placed(sorted, "sortBy", values) : sorted;
    }
}
