using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>unevaluatedItems</c>: judges the items that no keyword beside it, at any depth of references, has judged.</summary>
internal sealed class UnevaluatedItemsKeyword(SchemaNode schema, SchemaNode owner) : Keyword
{
    public override bool FollowsFromOthers => true;

    public static Keyword? Compile(SchemaSource source) =>
        source.Schema("unevaluatedItems") is { } schema ? new UnevaluatedItemsKeyword(schema, source.Node) : null;

    public override bool IsValid(YamlNode instance, Evaluation evaluation)
    {
        if (instance is not YamlSequence list)
            return true;
        var evaluated = Evaluated(list, evaluation);
        for (var i = 0; i < evaluated.Length; i++)
        {
            if (!evaluated[i] && !schema.IsValid(list.Items[i], evaluation))
                return false;
        }

        return true;
    }

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (instance is not YamlSequence list)
            return;
        var evaluated = Evaluated(list, reporter.Evaluation);
        for (var i = 0; i < evaluated.Length; i++)
        {
            reporter.Push(i);
            if (!evaluated[i])
                schema.Report(list.Items[i], reporter);
            reporter.Pop();
        }
    }

    public override void MarkEvaluated(YamlNode instance, bool[] evaluated, Evaluation evaluation)
    {
        if (instance is YamlSequence)
            Array.Fill(evaluated, true);
    }

    private bool[] Evaluated(YamlSequence list, Evaluation evaluation)
    {
        var evaluated = new bool[list.Items.Length];
        owner.MarkEvaluatedBefore(this, list, evaluated, evaluation);
        return evaluated;
    }
}
