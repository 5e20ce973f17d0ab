using System.Collections.Frozen;

namespace RegionRender.Cel;

/// <summary>Evaluates when compiling what can't change: lists and maps of constants, and constants converted.</summary>
internal static class Folding
{
    private const long CostLimit = 10_000;

    private static readonly FrozenSet<string> Conversions = new[]
    {
        "bool", "int", "uint", "double", "string", "bytes", "timestamp", "duration", "dyn", "type",
    }.ToFrozenSet(StringComparer.Ordinal);

    // These the API server computes every time.
    private static readonly FrozenSet<string> PricedConversions = new[] { "quantity", "semver", "ip", "cidr", "url" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The call itself, unless it converts a constant.</summary>
    public static Node OfConversion(Node call, string function, Node[] arguments)
    {
        var isPriced = PricedConversions.Contains(function);
        return arguments.Length > 0 && (isPriced || Conversions.Contains(function)) ? OfConstants(call, arguments, isPriced) : call;
    }

    /// <summary>The node itself, unless all that it takes is constant.</summary>
    public static Node OfConstants(Node node, Node[] operands, bool isPriced = false)
    {
        if (!Array.TrueForAll(operands, operand => operand is ConstantNode { Value.IsError: false }))
            return node;
        var frame = new Frame([], CelActivation.Empty, CostLimit);
        var value = node.Evaluate(ref frame);
        return frame.IsExhausted ? node : new ConstantNode(node.Span, value, isPriced ? frame.Cost : 0);
    }
}
