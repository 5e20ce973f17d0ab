using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>contains</c> with <c>minContains</c> and <c>maxContains</c></summary>
internal sealed class ContainsKeyword(SchemaNode schema, int minimum, int maximum, bool marksItems) : Keyword
{
    public static Keyword? CompileDraft06(SchemaSource source) =>
        source.Schema("contains") is { } schema ? new ContainsKeyword(schema, 1, int.MaxValue, marksItems: false) : null;

    // The limits belong to the vocabulary of validation; without it they are void, but no dialect has one and lacks the other on purpose.
    public static Keyword? Compile202012(SchemaSource source) => Compile(source, marksItems: true);

    public static Keyword? Compile201909(SchemaSource source) => Compile(source, marksItems: false);

    public override bool IsValid(YamlNode instance, Evaluation evaluation)
    {
        if (instance is not YamlSequence list)
            return true;
        var count = Count(list, evaluation);
        return count >= minimum && count <= maximum;
    }

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (instance is YamlSequence list && !IsValid(instance, reporter.Evaluation))
            reporter.Add(instance, SchemaDiagnostics.WrongContent(reporter.Place(instance), Count(list, reporter.Evaluation), minimum, maximum, schema.Words.Description));
    }

    public override void MarkEvaluated(YamlNode instance, bool[] evaluated, Evaluation evaluation)
    {
        if (!marksItems || instance is not YamlSequence list)
            return;
        for (var i = 0; i < list.Items.Length; i++)
            evaluated[i] |= schema.IsValid(list.Items[i], evaluation);
    }

    private static ContainsKeyword? Compile(SchemaSource source, bool marksItems) => source.Schema("contains") is { } schema
        ? new ContainsKeyword(schema, source.Count("minContains") ?? 1, source.Count("maxContains") ?? int.MaxValue, marksItems)
        : null;

    private int Count(YamlSequence list, Evaluation evaluation)
    {
        var count = 0;
        foreach (var item in list.Items)
            count += schema.IsValid(item, evaluation) ? 1 : 0;
        return count;
    }
}
