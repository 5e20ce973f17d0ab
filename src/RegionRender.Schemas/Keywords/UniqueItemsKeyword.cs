using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>uniqueItems</c></summary>
internal sealed class UniqueItemsKeyword : Keyword
{
    private const int PairwiseLimit = 8;

    public static Keyword? Compile(SchemaSource source) =>
        source.Mapping["uniqueItems"] is YamlScalar { IsTrue: true } ? new UniqueItemsKeyword() : null;

    public override bool IsValid(YamlNode instance, Evaluation evaluation)
    {
        if (instance is not YamlSequence list)
            return true;
        if (list.Items.Length <= PairwiseLimit)
            return AreDistinct(list);
        var seen = evaluation.EmptySet();
        foreach (var item in list.Items)
        {
            if (!seen.Add(item))
                return false;
        }

        return true;
    }

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (instance is not YamlSequence list)
            return;
        var first = new Dictionary<YamlNode, int>(JsonEquality.Instance);
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            if (!first.TryAdd(item, i))
                reporter.Add(item, SchemaDiagnostics.DuplicateItem(reporter.Place(instance), item, list.Items[first[item]]));
        }
    }

    private static bool AreDistinct(YamlSequence list)
    {
        for (var i = 1; i < list.Items.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (JsonEquality.AreEqual(list.Items[i], list.Items[j]))
                    return false;
            }
        }

        return true;
    }
}
