using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>minLength</c> and <c>maxLength</c>, in code points.</summary>
internal sealed class StringLengthKeyword(int minimum, int maximum) : Keyword
{
    public static Keyword? Compile(SchemaSource source)
    {
        var minimum = source.Count("minLength");
        var maximum = source.Count("maxLength");
        return (minimum ?? maximum) is null ? null : new StringLengthKeyword(minimum ?? 0, maximum ?? int.MaxValue);
    }

    public override bool IsValid(YamlNode instance, Evaluation evaluation)
    {
        if (instance is not YamlScalar { IsString: true } text)
            return true;

        // A text has at most as many code points as code units, and at least half as many.
        var units = text.Text.Length;
        if (units <= maximum && units / 2 >= minimum)
            return true;
        var length = TextLength.InCodePoints(text.Text);
        return length >= minimum && length <= maximum;
    }

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (instance is not YamlScalar text || IsValid(instance, reporter.Evaluation))
            return;
        var length = TextLength.InCodePoints(text.Text);
        var reason = length > maximum ? FindingReason.TooLong : FindingReason.Invalid;
        reporter.Add(instance, SchemaDiagnostics.WrongLength(reporter.Place(instance), length, minimum, maximum), reason);
    }
}
