using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>unevaluatedProperties</c>: judges the properties that no keyword beside it, at any depth of references, has judged.</summary>
internal sealed class UnevaluatedPropertiesKeyword(SchemaNode schema, SchemaNode owner) : Keyword
{
    public override bool FollowsFromOthers => true;

    public static Keyword? Compile(SchemaSource source) =>
        source.Schema("unevaluatedProperties") is { } schema ? new UnevaluatedPropertiesKeyword(schema, source.Node) : null;

    public override bool IsValid(YamlNode instance, Evaluation evaluation)
    {
        if (instance is not YamlMapping mapping)
            return true;
        var evaluated = Evaluated(mapping, evaluation);
        for (var i = 0; i < evaluated.Length; i++)
        {
            if (!evaluated[i] && !schema.IsValid(mapping.Entries[i].Value, evaluation))
                return false;
        }

        return true;
    }

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (instance is not YamlMapping mapping)
            return;
        var evaluated = Evaluated(mapping, reporter.Evaluation);
        for (var i = 0; i < evaluated.Length; i++)
        {
            var entry = mapping.Entries[i];
            reporter.Push(entry.Key);
            if (!evaluated[i] && schema.IsSilent)
                reporter.AddUnknownProperty(entry.Key, mapping, SchemaShape.Of(owner).PropertyNames);
            else if (!evaluated[i])
                schema.Report(entry.Value, reporter);
            reporter.Pop();
        }
    }

    public override void MarkEvaluated(YamlNode instance, bool[] evaluated, Evaluation evaluation)
    {
        if (instance is YamlMapping)
            Array.Fill(evaluated, true);
    }

    private bool[] Evaluated(YamlMapping mapping, Evaluation evaluation)
    {
        var evaluated = new bool[mapping.Entries.Length];
        owner.MarkEvaluatedBefore(this, mapping, evaluated, evaluation);
        return evaluated;
    }
}
