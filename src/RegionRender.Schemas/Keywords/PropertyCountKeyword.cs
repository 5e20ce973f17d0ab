using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>minProperties</c> and <c>maxProperties</c></summary>
internal sealed class PropertyCountKeyword(int minimum, int maximum, SchemaNode node) : Keyword
{
    public static Keyword? Compile(SchemaSource source)
    {
        var minimum = source.Count("minProperties");
        var maximum = source.Count("maxProperties");
        return (minimum ?? maximum) is null ? null : new PropertyCountKeyword(minimum ?? 0, maximum ?? int.MaxValue, source.Node);
    }

    public override bool IsValid(YamlNode instance, Evaluation evaluation) =>
        instance is not YamlMapping map || (map.Entries.Length >= minimum && map.Entries.Length <= maximum);

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (instance is not YamlMapping map || IsValid(instance, reporter.Evaluation))
            return;
        var reason = map.Entries.Length > maximum ? FindingReason.TooMany : FindingReason.Invalid;
        reporter.Add(instance, SchemaDiagnostics.WrongCount(reporter.Place(instance), map.Entries.Length, minimum, maximum, "property", node.Words), reason);
    }
}
