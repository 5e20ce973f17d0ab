using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RegionRender.Syntax;

/// <summary>Builds nodes from the parser's events, without recursion.</summary>
internal sealed class YamlLoader
{
    private readonly ParserEvents _events;
    private readonly EventPlaces _places;
    private readonly YamlDialect _dialect;
    private readonly LoaderFindings _findings;
    private readonly DuplicateKeys _duplicates;
    private readonly OpenCollections _open = new();
    private readonly NodePlacer _placer;
    private readonly AnchorTable _anchors = new();
    private readonly TextCache _texts = new();
    private long _nodes;
    private long _aliasedNodes;

    public YamlLoader(SourceText source, IndentedText text, YamlDialect dialect, LoaderFindings findings)
    {
        _dialect = dialect;
        _findings = findings;
        _events = new ParserEvents(source, text, findings);
        _places = new EventPlaces(source, text);
        _duplicates = new DuplicateKeys(dialect, findings);
        _placer = new NodePlacer(_places, _open, dialect, findings);
        dialect.CheckText(source);
    }

    /// <summary>True after a finding that makes reading on impossible.</summary>
    public bool Failed => _findings.Failed;

    /// <summary>After a failure: where the brackets or quotes began in which the parser gave up, or null.</summary>
    public int? UnfinishedStart => _events.UnfinishedStart;

    /// <summary>Where the current document begins.</summary>
    public Location DocumentStart { get; private set; }

    /// <summary>The next document, or null at the end or after a failure.</summary>
    public YamlNode? ReadNext()
    {
        while (!Failed && _events.TryMoveNext(out var parsed, _open.All, _placer.LastEnd))
        {
            switch (parsed)
            {
                case Scalar scalar:
                    ReadScalar(scalar);
                    break;
                case MappingStart start:
                    Open(start, isMapping: true, isFlow: start.Style == MappingStyle.Flow);
                    break;
                case SequenceStart start:
                    Open(start, isMapping: false, isFlow: start.Style == SequenceStyle.Flow);
                    break;
                case MappingEnd or SequenceEnd:
                    Close(parsed);
                    break;
                case AnchorAlias alias:
                    ReadAlias(alias);
                    break;
                case YamlDotNet.Core.Events.DocumentStart start:
                    BeginDocument(start);
                    break;
                case DocumentEnd:
                    return _placer.Root;
            }
        }

        return null;
    }

    /// <summary>The same, without documents that hold nothing: between or after '---' lines there is often none, as where files were joined.</summary>
    public YamlNode? ReadNextWithContent()
    {
        var node = ReadNext();
        while (node is YamlScalar { IsNull: true, Text: "" })
            node = ReadNext();
        return node;
    }

    private void BeginDocument(YamlDotNet.Core.Events.DocumentStart start)
    {
        _anchors.Clear();
        _placer.Root = null;
        _nodes = 0;
        _aliasedNodes = 0;
        DocumentStart = _places.At(_places.Offset(start.Start), _places.Offset(start.End));
        if (start.Version is { } directive)
            _dialect.CheckVersion(directive.Version.Major, directive.Version.Minor, _places.At(_places.Offset(directive.Start), _places.Offset(directive.End)));
    }

    private void ReadScalar(Scalar scalar)
    {
        var isEmpty = scalar.Style == ScalarStyle.Plain && scalar.Value.Length == 0;
        var start = _places.Offset(scalar.Start);
        var end = Math.Max(start, _places.Offset(scalar.End));
        var hasProperties = !scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty;
        var contentStart = hasProperties && !isEmpty ? _places.SkipProperties(start) : start;
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded || isEmpty)
            end = _places.EndWithoutSpace(contentStart, end);
        var location = _places.At(contentStart, end);
        CheckBefore(start);

        var tag = scalar.Tag.IsEmpty ? "" : scalar.Tag.Value;
        var written = new WrittenScalar(_texts.Share(scalar.Value), FormOf(scalar), _open.AreInFlow, _open.AwaitsKey, tag, location, start);
        var node = _dialect.ReadScalar(written);
        _nodes++;
        if (!scalar.Anchor.IsEmpty)
        {
            _dialect.CheckAnchor(scalar.Anchor.Value, written.Whole);
            _anchors.Add(scalar.Anchor.Value, new AnchoredNode(node, 1, 0));
        }

        if (written.IsKey && _dialect.IsMergeKey(written))
            _placer.BeginMerge(location, contentStart, end);
        else
            _placer.Place(node, contentStart, end, 0);
        // What is not there ends where the parser looked for it, which may be behind a comma.
        if (isEmpty)
            _placer.LastEnd = start;
    }

    private static ScalarForm FormOf(Scalar scalar) => scalar.Style switch
    {
        ScalarStyle.SingleQuoted => ScalarForm.SingleQuoted,
        ScalarStyle.DoubleQuoted => ScalarForm.DoubleQuoted,
        ScalarStyle.Literal or ScalarStyle.Folded => ScalarForm.Block,
        _ => ScalarForm.Plain,
    };

    private void ReadAlias(AnchorAlias alias)
    {
        var start = _places.Offset(alias.Start);
        var end = _places.Offset(alias.End);
        var location = _places.At(start, end);
        CheckBefore(start);
        var name = alias.Value.Value;
        if (!_anchors.TryGet(name, out var anchored))
            _findings.Report(SyntaxDiagnostics.IsUnknownAnchor(location, name, NearestName.Of(name, _anchors.Names)));
        else if (anchored.Node is null)
            _findings.Report(SyntaxDiagnostics.ContainsItself(location, name));

        if (anchored.Node is not { } node)
        {
            _placer.Place(YamlScalar.Null(location), start, end, 0);
            return;
        }

        _nodes += 1 + anchored.Size;
        _aliasedNodes += anchored.Size;
        if (_dialect.CheckAliases(location, _nodes, _aliasedNodes) is { } tooMany)
            _findings.Fail(tooMany);
        else if (_open.Depth + anchored.Height > YamlReader.MaxDepth)
            _findings.Fail(SyntaxDiagnostics.IsTooDeep(location, YamlReader.MaxDepth));
        else
            _placer.Place(_open.AwaitsKey && node is YamlScalar ? node.At(location) : node, start, end, anchored.Height);
    }

    private void Open(NodeEvent parsed, bool isMapping, bool isFlow)
    {
        var start = _places.Offset(parsed.Start);
        if (!parsed.Tag.IsEmpty)
            _dialect.CheckCollectionTag(parsed.Tag.Value, isMapping, _places.At(start, _places.EndWithoutSpace(start, _places.Offset(parsed.End))));
        if (!parsed.Anchor.IsEmpty || !parsed.Tag.IsEmpty)
            start = _places.SkipProperties(start);
        // A mapping of one pair inside '[ ]' has no mark of its own; it begins at its key, as block mappings do.
        if (isMapping && (!isFlow || _places.CharacterAt(start) != '{'))
            start = -1;
        else
            CheckBefore(start);
        if (_open.IsFull)
        {
            var place = Math.Max(start, _places.Offset(parsed.Start));
            _findings.Fail(SyntaxDiagnostics.IsTooDeep(_places.At(place, place), YamlReader.MaxDepth));
            return;
        }

        var anchor = parsed.Anchor.IsEmpty ? null : parsed.Anchor.Value;
        if (anchor is not null)
        {
            _dialect.CheckAnchor(anchor, _places.At(_places.Offset(parsed.Start), Math.Max(start, 0)));
            _anchors.Open(anchor);
        }

        _open.Push(new LoaderFrame { IsMapping = isMapping, IsFlow = isFlow, Start = start, End = Math.Max(start, 0), Anchor = anchor, NodesBefore = _nodes });
        _nodes++;
    }

    private void Close(ParsingEvent parsed)
    {
        var frame = _open.Pop();
        var start = Math.Max(frame.Start, 0);
        var end = Math.Max(start, frame.End);
        var closing = _places.Offset(parsed.Start);
        if (frame.IsFlow && _places.CharacterAt(closing) is ']' or '}')
            end = Math.Max(end, closing + 1);
        var location = _places.At(start, end);
        YamlNode node = frame.IsMapping
            ? new YamlMapping(_open.TakeEntries(frame.FirstChild, _duplicates), location)
            : new YamlSequence(_open.TakeItems(frame.FirstChild), location);
        var height = frame.Height + 1;
        if (frame.Anchor is { } anchor)
            _anchors.Close(anchor, new AnchoredNode(node, _nodes - frame.NodesBefore, height));
        _placer.Place(node, start, end, height);
    }

    private void CheckBefore(int start)
    {
        // The parser does not miss it behind a bracket that closes.
        if (_open.AwaitsComma && !_places.HasComma(_placer.LastEnd, start))
            _findings.Report(SyntaxDiagnostics.IsInvalid(_places.At(start, start + 1), "a ',' is missing here", hint: null));
        if (_open.AreInFlow || !_places.HasTabs)
            return;
        if (_places.FindTabBefore(start) is { } tab)
            _findings.Report(SyntaxDiagnostics.IsIndentedByTab(tab));
        else
            _dialect.CheckStart(_places.Source, start);
    }
}
