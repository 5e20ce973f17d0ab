namespace RegionRender.Syntax;

/// <summary>Puts nodes where they belong: as the root, an item, a key, a value, or what a merge key brings.</summary>
internal sealed class NodePlacer(EventPlaces places, OpenCollections open, YamlDialect dialect, LoaderFindings findings)
{
    /// <summary>The node that stands in no other.</summary>
    public YamlNode? Root { get; set; }

    /// <summary>Where the last node ends.</summary>
    public int LastEnd { get; set; }

    /// <summary>Places a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="start">Where it stands in the text, which for an alias is not where it was written.</param>
    /// <param name="end">Where that ends.</param>
    /// <param name="height">How many levels it has.</param>
    public void Place(YamlNode node, int start, int end, int height)
    {
        LastEnd = end;
        if (open.Depth == 0)
        {
            Root = node;
            return;
        }

        ref var frame = ref open.Innermost;
        frame.Height = Math.Max(frame.Height, frame.AwaitsMerge ? height - 1 : height);
        if (!frame.IsMapping)
            open.AddItem(node, end);
        else if (frame.AwaitsMerge)
            Merge(node, start, end);
        else if (frame.AwaitsValue)
            open.EndEntry(node, end);
        else
            open.BeginEntry(ReadKey(node, start, end), start, end);
    }

    /// <summary>Begins an entry whose key is a merge key.</summary>
    public void BeginMerge(Location location, int start, int end)
    {
        if (dialect.TakesMerge(location))
            open.BeginMerge(start, end);
        else
            open.BeginEntry(key: null, start, end);
    }

    private void Merge(YamlNode value, int start, int end)
    {
        var location = places.At(start, end);
        var isList = value is YamlSequence && places.CharacterAt(start) != '*';
        foreach (var item in isList ? ((YamlSequence)value).Items : [value])
        {
            if (item is YamlMapping mapping)
                open.Merge(mapping, (key, first) => findings.Report(dialect.MergesAgain(location, key, first)));
            else
                findings.ReportUnlessItFollows(dialect.MergesNoMapping(location));
        }

        open.EndEntry(value, end);
    }

    private YamlScalar? ReadKey(YamlNode node, int start, int end)
    {
        if (node is YamlScalar { IsNull: false } key)
            return dialect.ReadKey(key);
        var location = places.At(start, end);
        // Of '{{ name }}' as a key, the inner mapping was reported already.
        findings.ReportUnlessItFollows(node is YamlScalar ? SyntaxDiagnostics.KeyIsMissing(location) : SyntaxDiagnostics.KeyIsNested(location, IsGoTemplate(start)));
        return null;
    }

    private bool IsGoTemplate(int start) => places.CharacterAt(start) == '{' && places.CharacterAt(start - 1) == '{';
}
