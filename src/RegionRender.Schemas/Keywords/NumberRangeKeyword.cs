using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>minimum</c>, <c>maximum</c>, <c>exclusiveMinimum</c>, <c>exclusiveMaximum</c></summary>
internal sealed class NumberRangeKeyword(JsonNumber? minimum, JsonNumber? maximum, JsonNumber? above, JsonNumber? below) : Keyword
{
    public static Keyword? Compile(SchemaSource source)
    {
        var minimum = source.Number("minimum");
        var maximum = source.Number("maximum");
        var above = source.Number("exclusiveMinimum");
        var below = source.Number("exclusiveMaximum");
        return (minimum ?? maximum ?? above ?? below) is null ? null : new NumberRangeKeyword(minimum, maximum, above, below);
    }

    /// <summary>As draft-04 and Kubernetes have it: <c>exclusiveMinimum</c> and <c>exclusiveMaximum</c> are booleans.</summary>
    public static Keyword? CompileDraft04(SchemaSource source)
    {
        var minimum = source.Number("minimum");
        var maximum = source.Number("maximum");
        var excludesMinimum = source.Mapping["exclusiveMinimum"] is YamlScalar { IsTrue: true };
        var excludesMaximum = source.Mapping["exclusiveMaximum"] is YamlScalar { IsTrue: true };
        return (minimum ?? maximum) is null
            ? null
            : new NumberRangeKeyword(
                excludesMinimum ? null : minimum,
                excludesMaximum ? null : maximum,
                excludesMinimum ? minimum : null,
                excludesMaximum ? maximum : null);
    }

    public override bool IsValid(YamlNode instance, Evaluation evaluation)
    {
        if (instance is not YamlScalar scalar || !JsonNumber.TryRead(scalar, out var number))
            return true;
        return (minimum is not { } low || number.CompareTo(low) >= 0)
            && (maximum is not { } high || number.CompareTo(high) <= 0)
            && (above is not { } lower || number.CompareTo(lower) > 0)
            && (below is not { } upper || number.CompareTo(upper) < 0);
    }

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (instance is YamlScalar number && !IsValid(instance, reporter.Evaluation))
            reporter.Add(instance, SchemaDiagnostics.OutOfRange(reporter.Place(instance), number, Limits()));
    }

    private string Limits()
    {
        var from = minimum is { } low ? $"at least {low}" : above is { } lower ? $"more than {lower}" : null;
        var to = maximum is { } high ? $"at most {high}" : below is { } upper ? $"less than {upper}" : null;
        return from is null || to is null ? from ?? to ?? "" : from + " and " + to;
    }
}
