using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>A list written in the expression.</summary>
internal sealed class ListNode(TextSpan span, Node[] items) : Node(span)
{
    public override CelValue Evaluate(ref Frame frame)
    {
        frame.Charge(10);
        var values = new CelValue[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            values[i] = items[i].Evaluate(ref frame);
            if (values[i].IsError)
                return values[i];
        }

        return CelValue.OwnedList(values);
    }
}

/// <summary>A map written in the expression.</summary>
internal sealed class MapNode(TextSpan span, Node[] keys, Node[] values) : Node(span)
{
    public override CelValue Evaluate(ref Frame frame)
    {
        frame.Charge(30);
        var map = new CelMap();
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i].Evaluate(ref frame);
            if (key.IsError)
                return key;
            var value = values[i].Evaluate(ref frame);
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
