using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>minItems</c> and <c>maxItems</c></summary>
internal sealed class ItemCountKeyword(int minimum, int maximum, SchemaNode node) : Keyword
{
    public static Keyword? Compile(SchemaSource source)
    {
        var minimum = source.Count("minItems");
        var maximum = source.Count("maxItems");
        return (minimum ?? maximum) is null ? null : new ItemCountKeyword(minimum ?? 0, maximum ?? int.MaxValue, source.Node);
    }

    public override bool IsValid(YamlNode instance, Evaluation evaluation) =>
        instance is not YamlSequence list || (list.Items.Length >= minimum && list.Items.Length <= maximum);

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (instance is not YamlSequence list || IsValid(instance, reporter.Evaluation))
            return;
        var reason = list.Items.Length > maximum ? FindingReason.TooMany : FindingReason.Invalid;
        reporter.Add(instance, SchemaDiagnostics.WrongCount(reporter.Place(instance), list.Items.Length, minimum, maximum, "item", node.Words), reason);
    }
}
