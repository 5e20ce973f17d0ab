using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>A compiled schema or subschema: its keywords in the order in which they are judged.</summary>
internal sealed class SchemaNode(SchemaScope scope, YamlNode source)
{
    private Keyword[] _keywords = [];
    private bool _isFalse;

    public YamlNode Source { get; } = source;

    /// <summary>What the schema itself says about its values, for people.</summary>
    public SchemaWords Words => SchemaWords.Of(Source);

    /// <summary>True if a finding should never speak of this alternative: <c>false</c>, or marked with <c>x-silent</c>.</summary>
    public bool IsSilent => _isFalse || (Source is YamlMapping mapping && mapping["x-silent"] is YamlScalar { IsTrue: true });

    /// <summary>Fills the node; nodes exist before their keywords because schemas refer to each other.</summary>
    public void Define(Keyword[] keywords) => _keywords = keywords;

    public void DefineAsFalse() => _isFalse = true;

    public bool IsValid(YamlNode instance, Evaluation evaluation)
    {
        if (_keywords.Length == 0)
            return !_isFalse;
        if (!evaluation.TryEnter(scope))
            return false;
        var isValid = true;
        foreach (var keyword in _keywords)
        {
            if (keyword.IsValid(instance, evaluation))
                continue;
            isValid = false;
            break;
        }

        evaluation.Leave();
        return isValid;
    }

    public void Report(YamlNode instance, Reporter reporter)
    {
        if (_isFalse)
        {
            reporter.Add(instance, SchemaDiagnostics.NotAllowed(reporter.Place(instance)));
            return;
        }

        if (!reporter.Evaluation.TryEnter(scope))
            return;

        var before = reporter.Count;
        foreach (var keyword in _keywords)
        {
            if (reporter.Count > before && keyword.FollowsFromOthers)
                continue;
            keyword.Report(instance, reporter);
            if (reporter.Count > before && keyword.EndsReport)
                break;
        }

        reporter.Evaluation.Leave();
    }

    public void MarkEvaluated(YamlNode instance, bool[] evaluated, Evaluation evaluation)
    {
        if (!evaluation.TryEnter(scope))
            return;
        foreach (var keyword in _keywords)
            keyword.MarkEvaluated(instance, evaluated, evaluation);
        evaluation.Leave();
    }

    /// <summary>Marks what the schema's keywords other than <paramref name="asking"/> evaluate.</summary>
    public void MarkEvaluatedBefore(Keyword asking, YamlNode instance, bool[] evaluated, Evaluation evaluation)
    {
        foreach (var keyword in _keywords)
        {
            if (!ReferenceEquals(keyword, asking))
                keyword.MarkEvaluated(instance, evaluated, evaluation);
        }
    }

    /// <summary>The schema that this one only refers to, if that is all it does.</summary>
    public SchemaNode? ReferenceTarget => _keywords is [{ ReferenceTarget: { } target }] ? target : null;

    public void Describe(SchemaShape shape)
    {
        shape.IsImpossible |= _isFalse;
        foreach (var keyword in _keywords)
            keyword.Describe(shape);
    }
}
