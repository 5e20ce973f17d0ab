using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>A list written in the expression.</summary>
internal sealed class ListNode(TextSpan span, Node[] items, bool[] areOptional) : Node(span)
{
    public override CelValue Evaluate(ref Frame frame)
    {
        frame.Charge(10, this);
        frame.Work.Make(items.Length);
        frame.CheckWork(this);
        var values = new CelValue[items.Length];
        var count = 0;
        for (var i = 0; i < items.Length; i++)
        {
            var value = items[i].Evaluate(ref frame);
            if (areOptional[i] && !OptionalItem.TryUnwrap(ref value, items[i].Span))
                continue;
            if (value.IsError)
                return value;
            values[count++] = value;
        }

        return CelValue.OwnedList(count == values.Length ? values : values[..count]);
    }
}

/// <summary>A map written in the expression.</summary>
internal sealed class MapNode(TextSpan span, Node[] keys, Node[] values, bool[] areOptional) : Node(span)
{
    public override CelValue Evaluate(ref Frame frame)
    {
        frame.Charge(30, this);
        frame.Work.Make(2 * keys.Length);
        frame.CheckWork(this);
        var map = new CelMap();
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i].Evaluate(ref frame);
            if (key.IsError)
                return key;
            var value = values[i].Evaluate(ref frame);
            if (areOptional[i] && !OptionalItem.TryUnwrap(ref value, values[i].Span))
                continue;
            if (value.IsError)
                return value;
            if (!CelMap.CanBeKey(key))
                return CelValue.Error(new CelError("a key is a bool, an int, a uint or a string", keys[i].Span));
            if (!map.TryAdd(key, value))
                return CelValue.Error(new CelError($"the key '{ValueText.Of(key)}' stands twice", keys[i].Span));
        }

        return CelValue.OwnedMap(map);
    }
}
