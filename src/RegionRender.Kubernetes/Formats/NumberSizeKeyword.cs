using System.Numerics;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>
/// What a number of its type and <c>format</c> can hold, in Kubernetes: 32 or 64 bits of an integer, 32 bits of a float (kube-openapi
/// pkg/validation/validate/values.go). An integer of more than 64 bits is none at all.
/// </summary>
internal sealed class NumberSizeKeyword(JsonNumber least, JsonNumber most, string limits) : Keyword
{
    // From here on a number is rounded to infinity.
    private static readonly BigInteger FloatEnd = BigInteger.Pow(2, 128) - BigInteger.Pow(2, 103);

    public static Keyword? Compile(SchemaSource source) => (source.Text("type"), source.Text("format")) switch
    {
        ("integer", "int32") => OfIntegers(int.MinValue, int.MaxValue),
        ("integer", _) => OfIntegers(long.MinValue, long.MaxValue),
        ("number", "float") => new NumberSizeKeyword(new JsonNumber(1 - FloatEnd, 0), new JsonNumber(FloatEnd - 1, 0), "a float of 32 bits"),
        _ => null,
    };

    public override bool IsValid(YamlNode instance, Evaluation evaluation) =>
        instance is not YamlScalar scalar || !JsonNumber.TryRead(scalar, out var number) || (number.CompareTo(least) >= 0 && number.CompareTo(most) <= 0);

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (instance is not YamlScalar scalar || IsValid(instance, reporter.Evaluation) || !JsonNumber.TryRead(scalar, out var number))
            return;
        var isInteger = number.CompareTo(JsonNumber.Of(long.MinValue)) >= 0 && number.CompareTo(JsonNumber.Of(long.MaxValue)) <= 0;
        var reason = least.CompareTo(JsonNumber.Of(long.MinValue)) >= 0 && !isInteger ? FindingReason.TypeInvalid : FindingReason.Invalid;
        reporter.Add(instance, SchemaDiagnostics.OutOfRange(reporter.Place(instance), scalar, limits), reason);
    }

    private static NumberSizeKeyword OfIntegers(long least, long most)
    {
        var (low, high) = (JsonNumber.Of(least), JsonNumber.Of(most));
        return new NumberSizeKeyword(low, high, $"at least {low} and at most {high}");
    }
}
