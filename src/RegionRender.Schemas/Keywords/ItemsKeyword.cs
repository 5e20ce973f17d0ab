using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>The first items by place, the rest by one schema: <c>prefixItems</c> and <c>items</c>, up to 2019-09 <c>items</c> and <c>additionalItems</c>.</summary>
internal sealed class ItemsKeyword(ImmutableArray<SchemaNode> first, SchemaNode? rest) : Keyword
{
    public static Keyword? Compile202012(SchemaSource source) => Create(source.Schemas("prefixItems"), source.Schema("items"));

    public static Keyword? CompileDraft07(SchemaSource source) => source.Mapping["items"] is YamlSequence
        ? Create(source.Schemas("items"), source.Schema("additionalItems"))
        : Create([], source.Schema("items"));

    public override bool IsValid(YamlNode instance, Evaluation evaluation)
    {
        if (instance is not YamlSequence list)
            return true;
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (SchemaOf(i) is { } schema && !schema.IsValid(list.Items[i], evaluation))
                return false;
        }

        return true;
    }

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (instance is not YamlSequence list)
            return;
        for (var i = 0; i < list.Items.Length; i++)
        {
            reporter.Push(i);
            SchemaOf(i)?.Report(list.Items[i], reporter);
            reporter.Pop();
        }
    }

    public override void MarkEvaluated(YamlNode instance, bool[] evaluated, Evaluation evaluation)
    {
        if (instance is YamlSequence list)
            Array.Fill(evaluated, true, 0, rest is null ? Math.Min(first.Length, list.Items.Length) : list.Items.Length);
    }

    private static ItemsKeyword? Create(ImmutableArray<SchemaNode> first, SchemaNode? rest) =>
        first.IsEmpty && rest is null ? null : new ItemsKeyword(first, rest);

    private SchemaNode? SchemaOf(int i) => i < first.Length ? first[i] : rest;
}
