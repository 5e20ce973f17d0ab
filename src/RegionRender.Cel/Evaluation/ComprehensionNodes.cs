using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>Evaluates a body for every item of a list or entry of a map, held in one slot or two.</summary>
internal abstract class ComprehensionNode(TextSpan span, Node range, int slot, bool hasTwo) : Node(span)
{
    public sealed override CelValue Evaluate(ref Frame frame)
    {
        var values = range.Evaluate(ref frame);
        if (values.IsError)
            return values;
        if (values.Kind is not (CelValueKind.List or CelValueKind.Map))
            return CelValue.Error(new CelError("only a list or a map has items", range.Span));
        return Fold(ref frame, values);
    }

    protected abstract CelValue Fold(ref Frame frame, CelValue values);

    protected void Bind(ref Frame frame, CelValue values, int index)
    {
        var isMap = values.Kind == CelValueKind.Map;
        if (!hasTwo)
        {
            frame.Slots[slot] = isMap ? values.KeyAt(index) : values[index];
            return;
        }

        frame.Slots[slot] = isMap ? values.KeyAt(index) : CelValue.Int(index);
        frame.Slots[slot + 1] = isMap ? values.ValueAt(index) : values[index];
    }
}

/// <summary><c>all</c> and <c>exists</c>: the deciding value wins over errors, as in a chain of operators.</summary>
internal sealed class QuantifierNode(TextSpan span, Node range, int slot, bool hasTwo, Node predicate, bool isAll) : ComprehensionNode(span, range, slot, hasTwo)
{
    protected override CelValue Fold(ref Frame frame, CelValue values)
    {
        var result = CelValue.Bool(isAll);
        frame.Charge(1, this);
        for (var i = 0; i < values.Count && !frame.IsExhausted; i++)
        {
            frame.Charge(isAll ? 3 : 4, this);
            Bind(ref frame, values, i);
            var value = predicate.Evaluate(ref frame);
            if (value.Kind == CelValueKind.Bool)
            {
                if (value.IsTrue == isAll)
                    continue;
                // That it is decided is seen at the next item.
                frame.Charge(i + 1 == values.Count ? 0 : isAll ? 2 : 3, this);
                return value;
            }

            if (!result.IsError)
                result = NoBool(value, "the condition", predicate.Span);
        }

        return result;
    }
}

/// <summary><c>exists_one</c>.</summary>
internal sealed class ExistsOneNode(TextSpan span, Node range, int slot, bool hasTwo, Node predicate) : ComprehensionNode(span, range, slot, hasTwo)
{
    protected override CelValue Fold(ref Frame frame, CelValue values)
    {
        var count = 0;
        frame.Charge(2, this);
        for (var i = 0; i < values.Count && !frame.IsExhausted; i++)
        {
            Bind(ref frame, values, i);
            var value = predicate.Evaluate(ref frame);
            if (value.Kind != CelValueKind.Bool)
                return NoBool(value, "the condition", predicate.Span);
            if (value.IsFalse)
                continue;
            frame.Charge(2, this);
            count++;
        }

        return CelValue.Bool(count == 1);
    }
}

/// <summary><c>map</c>, <c>filter</c>, <c>transformList</c>: a list of what the body gives for the items that pass.</summary>
internal sealed class CollectNode(TextSpan span, Node range, int slot, bool hasTwo, Node? filter, Node body) : ComprehensionNode(span, range, slot, hasTwo)
{
    // An item costs a list of one, and its concatenation; a list that is constant costs nothing.
    private readonly long _itemCost = body is ConstantNode ? 2 : 12;

    protected override CelValue Fold(ref Frame frame, CelValue values)
    {
        var items = new List<CelValue>();
        frame.Charge(1, this);
        for (var i = 0; i < values.Count && !frame.IsExhausted; i++)
        {
            Bind(ref frame, values, i);
            var passes = filter?.Evaluate(ref frame) ?? CelValue.Bool(true);
            if (passes.Kind != CelValueKind.Bool)
                return NoBool(passes, "the condition", filter?.Span ?? Span);
            if (passes.IsFalse)
                continue;
            frame.Charge(_itemCost, this);
            var value = body.Evaluate(ref frame);
            if (value.IsError)
                return value;
            items.Add(value);
        }

        return CelValue.OwnedList([.. items]);
    }
}

/// <summary><c>transformMap</c>, and <c>transformMapEntry</c> where the body gives whole entries.</summary>
internal sealed class CollectMapNode(TextSpan span, Node range, int slot, Node? filter, Node body, bool givesEntries) : ComprehensionNode(span, range, slot, hasTwo: true)
{
    private readonly int _slot = slot;

    protected override CelValue Fold(ref Frame frame, CelValue values)
    {
        var map = new CelMap();
        frame.Charge(1, this);
        for (var i = 0; i < values.Count && !frame.IsExhausted; i++)
        {
            Bind(ref frame, values, i);
            var key = frame.Slots[_slot];
            var passes = filter?.Evaluate(ref frame) ?? CelValue.Bool(true);
            if (passes.Kind != CelValueKind.Bool)
                return NoBool(passes, "the condition", filter?.Span ?? Span);
            if (passes.IsFalse)
                continue;
            frame.Charge(givesEntries ? 2 : 3, this);
            var value = body.Evaluate(ref frame);
            if (value.IsError)
                return value;
            if (!givesEntries)
                map.TryAdd(key, value);
            else if (AddEntries(map, value) is { } error)
                return error;
        }

        return CelValue.OwnedMap(map);
    }

    private CelValue? AddEntries(CelMap map, CelValue entries)
    {
        if (entries.Kind != CelValueKind.Map)
            return CelValue.Error(new CelError($"an entry is a map, not '{entries.Type.Name}'", body.Span));
        for (var i = 0; i < entries.Count; i++)
        {
            if (!map.TryAdd(entries.KeyAt(i), entries.ValueAt(i)))
                return CelValue.Error(new CelError($"the key '{ValueText.Of(entries.KeyAt(i))}' stands twice", body.Span));
        }

        return null;
    }
}
