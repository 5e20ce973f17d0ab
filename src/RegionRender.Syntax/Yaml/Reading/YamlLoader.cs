using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RegionRender.Syntax;

/// <summary>
/// Builds nodes from the parser's events without recursion. YamlDotNet's own loaders read YAML 1.1, overflow the stack or
/// expand merge keys exponentially, so only its event parser is used.
/// </summary>
internal sealed class YamlLoader
{
    private const long MaxAliasedNodes = 1_000_000;

    // Beyond this a file is broken as a whole, and more findings only cost memory.
    private const int MaxFindings = 1_000;

    private static readonly SearchValues<char> EndsOfProperty = SearchValues.Create(" \t\r\n,[]{}");

    private readonly SourceText _source;
    private readonly DiagnosticBag _bag;
    private readonly Parser _parser;
    private readonly bool _hasTabs;
    private readonly AnchorTable _anchors = new();
    private readonly DuplicateKeys _duplicates = new();
    private readonly TextCache _texts = new();
    private readonly LoaderFrame[] _frames = new LoaderFrame[YamlReader.MaxDepth];
    private readonly List<YamlNode> _items = [];
    private readonly List<YamlEntry> _entries = [];
    private int _depth;
    private int _lastEnd;
    private int _findings;
    private long _nodes;
    private long _aliasedNodes;
    private YamlNode? _root;

    public YamlLoader(SourceText source, DiagnosticBag bag)
    {
        _source = source;
        _bag = bag;
        _parser = new Parser(new StringReader(source.Text));
        _hasTabs = source.Text.Contains('\t', StringComparison.Ordinal);
    }

    /// <summary>True after a finding that makes reading on impossible.</summary>
    public bool Failed { get; private set; }

    /// <summary>Where the current document begins.</summary>
    public Location DocumentStart { get; private set; }

    /// <summary>The next document, or null at the end or after a failure.</summary>
    public YamlNode? ReadNext()
    {
        while (!Failed && TryMoveNext(out var parsed))
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
                    return _root;
            }
        }

        return null;
    }

    private bool TryMoveNext([NotNullWhen(true)] out ParsingEvent? parsed)
    {
        parsed = null;
        try
        {
            if (!_parser.MoveNext())
                return false;
            parsed = _parser.Current;
            return parsed is not null;
        }
        catch (YamlException exception)
        {
            Fail(YamlSyntaxErrors.Explain(exception, _source, OpenCollections()));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The parser's way to say that a flow collection is not closed, or half a surrogate pair is escaped.
            Fail(YamlSyntaxErrors.Explain(_source, OpenCollections(), _lastEnd));
        }

        return false;
    }

    private ReadOnlySpan<LoaderFrame> OpenCollections() => _frames.AsSpan(0, _depth);

    private void BeginDocument(ParsingEvent start)
    {
        _anchors.Clear();
        _root = null;
        _nodes = 0;
        _aliasedNodes = 0;
        DocumentStart = At(Offset(start.Start), Offset(start.End));
    }

    private void ReadScalar(Scalar scalar)
    {
        var isEmpty = scalar.Style == ScalarStyle.Plain && scalar.Value.Length == 0;
        var start = Offset(scalar.Start);
        var end = Math.Max(start, Offset(scalar.End));
        var hasProperties = !scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty;
        var contentStart = hasProperties && !isEmpty ? SkipProperties(start) : start;
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded || isEmpty)
            end = contentStart + _source.Text.AsSpan(contentStart, end - contentStart).TrimEnd().Length;
        var location = At(contentStart, end);
        CheckIndentation(start);

        var text = _texts.Share(scalar.Value);
        var kind = scalar.Style == ScalarStyle.Plain ? CoreSchema.KindOf(text) : YamlScalarKind.String;
        if (!scalar.Tag.IsEmpty)
            kind = ResolveTag(scalar, At(start, end), kind);
        var node = new YamlScalar(kind, text, location);
        _nodes++;
        if (!scalar.Anchor.IsEmpty)
            _anchors.Close(scalar.Anchor.Value, new AnchoredNode(node, 1, 0));
        if (IsMergeKey(scalar))
        {
            Report(SyntaxDiagnostics.IsMergeKey(location));
            RefuseKey(contentStart, end);
            return;
        }

        Place(node, contentStart, end, 0);
    }

    private YamlScalarKind ResolveTag(Scalar scalar, Location location, YamlScalarKind kind)
    {
        var tag = scalar.Tag.Value;
        if (ScalarTags.KindOf(tag) is not { } wanted)
        {
            Report(SyntaxDiagnostics.IsUnknownTag(location, ScalarTags.Shorten(tag)));
            return kind;
        }

        if (ScalarTags.Accepts(wanted, scalar.Value))
            return wanted;
        Report(SyntaxDiagnostics.IsNotOfItsTag(location, scalar.Value, ScalarTags.Name(wanted)));
        return kind;
    }

    private void ReadAlias(AnchorAlias alias)
    {
        var start = Offset(alias.Start);
        var end = Offset(alias.End);
        var location = At(start, end);
        CheckIndentation(start);
        var name = alias.Value.Value;
        if (!_anchors.TryGet(name, out var anchored))
            Report(SyntaxDiagnostics.IsUnknownAnchor(location, name, NearestName.Of(name, _anchors.Names)));
        else if (anchored.Node is null)
            Report(SyntaxDiagnostics.ContainsItself(location, name));

        if (anchored.Node is not { } node)
        {
            Place(YamlScalar.Null(location), start, end, 0);
            return;
        }

        _nodes += anchored.Size;
        _aliasedNodes += anchored.Size;
        if (_aliasedNodes > MaxAliasedNodes)
            Fail(SyntaxDiagnostics.ExpandsTooFar(location, MaxAliasedNodes));
        else if (_depth + anchored.Height > YamlReader.MaxDepth)
            Fail(SyntaxDiagnostics.IsTooDeep(location, YamlReader.MaxDepth));
        else
            Place(AwaitsKey && node is YamlScalar ? node.At(location) : node, start, end, anchored.Height);
    }

    private void Open(NodeEvent parsed, bool isMapping, bool isFlow)
    {
        var start = Offset(parsed.Start);
        CheckTag(parsed, isMapping);
        if (!parsed.Anchor.IsEmpty || !parsed.Tag.IsEmpty)
            start = SkipProperties(start);
        // A mapping of one pair inside '[ ]' has no mark of its own; it begins at its key, as block mappings do.
        if (isMapping && (!isFlow || start >= _source.Text.Length || _source.Text[start] != '{'))
            start = -1;
        else
            CheckIndentation(start);
        if (_depth == _frames.Length)
        {
            Fail(SyntaxDiagnostics.IsTooDeep(At(Math.Max(start, Offset(parsed.Start)), Math.Max(start, Offset(parsed.Start))), YamlReader.MaxDepth));
            return;
        }

        var anchor = parsed.Anchor.IsEmpty ? null : parsed.Anchor.Value;
        if (anchor is not null)
            _anchors.Open(anchor);
        _frames[_depth++] = new LoaderFrame
        {
            IsMapping = isMapping,
            IsFlow = isFlow,
            Start = start,
            End = Math.Max(start, 0),
            Anchor = anchor,
            FirstChild = isMapping ? _entries.Count : _items.Count,
            NodesBefore = _nodes,
        };
        _nodes++;
    }

    private void CheckTag(NodeEvent parsed, bool isMapping)
    {
        if (parsed.Tag.IsEmpty || parsed.Tag.IsNonSpecific)
            return;
        var start = Offset(parsed.Start);
        var location = At(start, start + _source.Text.AsSpan(start, Math.Max(0, Offset(parsed.End) - start)).TrimEnd().Length);
        var (wanted, other) = isMapping ? (ScalarTags.Mapping, ScalarTags.Sequence) : (ScalarTags.Sequence, ScalarTags.Mapping);
        if (parsed.Tag.Value == other || ScalarTags.KindOf(parsed.Tag.Value) is not null)
            Report(SyntaxDiagnostics.CollectionIsNotOfItsTag(location, isMapping, ScalarTags.Shorten(parsed.Tag.Value)));
        else if (parsed.Tag.Value != wanted)
            Report(SyntaxDiagnostics.IsUnknownTag(location, ScalarTags.Shorten(parsed.Tag.Value)));
    }

    private void Close(ParsingEvent parsed)
    {
        ref var frame = ref _frames[--_depth];
        var start = Math.Max(frame.Start, 0);
        var end = frame.End;
        var closing = Offset(parsed.Start);
        if (frame.IsFlow && closing < _source.Text.Length && _source.Text[closing] is ']' or '}')
            end = Math.Max(end, closing + 1);
        var location = At(start, Math.Max(start, end));
        YamlNode node = frame.IsMapping
            ? new YamlMapping(TakeEntries(frame.FirstChild), location)
            : new YamlSequence(TakeItems(frame.FirstChild), location);
        var height = frame.Height + 1;
        if (frame.Anchor is { } anchor)
            _anchors.Close(anchor, new AnchoredNode(node, _nodes - frame.NodesBefore, height));
        frame.Key = null;
        Place(node, start, Math.Max(start, end), height);
    }

    private ImmutableArray<YamlNode> TakeItems(int first)
    {
        var items = CollectionsMarshal.AsSpan(_items)[first..].ToArray();
        _items.RemoveRange(first, items.Length);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    private ImmutableArray<YamlEntry> TakeEntries(int first)
    {
        _duplicates.RemoveFrom(_entries, first, Report);
        var entries = CollectionsMarshal.AsSpan(_entries)[first..].ToArray();
        _entries.RemoveRange(first, entries.Length);
        return ImmutableCollectionsMarshal.AsImmutableArray(entries);
    }

    private bool AwaitsKey => _depth > 0 && _frames[_depth - 1] is { IsMapping: true, AwaitsValue: false };

    private bool IsMergeKey(Scalar scalar) => scalar is { Style: ScalarStyle.Plain, Value: "<<", Tag.IsEmpty: true } && AwaitsKey;

    private void Place(YamlNode node, int start, int end, int height)
    {
        _lastEnd = end;
        if (_depth == 0)
        {
            _root = node;
            return;
        }

        ref var frame = ref _frames[_depth - 1];
        frame.Height = Math.Max(frame.Height, height);
        if (!frame.IsMapping)
        {
            frame.End = Math.Max(frame.End, end);
            _items.Add(node);
        }
        else if (frame.AwaitsValue)
        {
            frame.End = Math.Max(frame.End, end);
            frame.AwaitsValue = false;
            if (frame.Key is { } key)
                _entries.Add(new YamlEntry(key, node));
        }
        else if (node is YamlScalar { IsNull: false } scalar)
        {
            BeginEntry(ref frame, scalar, start, end);
        }
        else
        {
            var location = At(start, end);
            // Of '{{ name }}' as a key, the inner mapping was reported already.
            if (!_bag.HasErrorIn(location))
                Report(node is YamlScalar ? SyntaxDiagnostics.KeyIsMissing(location) : SyntaxDiagnostics.KeyIsNested(location, IsGoTemplate(start)));
            RefuseKey(start, end);
        }
    }

    private bool IsGoTemplate(int start) => start > 0 && _source.Text[start] == '{' && _source.Text[start - 1] == '{';

    private void RefuseKey(int start, int end) => BeginEntry(ref _frames[_depth - 1], key: null, start, end);

    private static void BeginEntry(ref LoaderFrame frame, YamlScalar? key, int start, int end)
    {
        frame.Key = key;
        frame.AwaitsValue = true;
        frame.End = Math.Max(frame.End, end);
        if (frame.Start < 0)
            frame.Start = start;
    }

    /// <summary>A node's mark stands at its anchor or tag; this finds the node behind them.</summary>
    private int SkipProperties(int offset)
    {
        var text = _source.Text;
        while (offset < text.Length)
        {
            var rest = text.AsSpan(offset);
            var length = rest[0] switch
            {
                ' ' or '\t' or '\r' or '\n' => 1,
                '#' => rest.IndexOfAny('\r', '\n'),
                '!' when rest.StartsWith("!<") => rest.IndexOf('>') + 1,
                '!' or '&' => rest.IndexOfAny(EndsOfProperty),
                _ => 0,
            };
            if (length <= 0)
                return offset;
            offset += length;
        }

        return offset;
    }

    /// <summary>The parser lets some tabs pass as indentation, and then takes the line for something else than it looks like.</summary>
    private void CheckIndentation(int start)
    {
        if (!_hasTabs || (_depth > 0 && _frames[_depth - 1].IsFlow))
            return;
        var text = _source.Text;
        var tab = -1;
        for (var i = start - 1; i >= 0 && text[i] is ' ' or '\t'; i--)
        {
            if (text[i] == '\t')
                tab = i;
            if (i == 0 || text[i - 1] is '\n' or '\r')
            {
                if (tab >= 0)
                    Report(SyntaxDiagnostics.IsIndentedByTab(At(tab, tab + 1)));
                return;
            }
        }
    }

    private void Report(Diagnostic diagnostic)
    {
        if (_findings++ < MaxFindings)
            _bag.Add(diagnostic);
    }

    private void Fail(Diagnostic diagnostic)
    {
        _bag.Add(diagnostic);
        Failed = true;
    }

    private int Offset(Mark mark) => (int)Math.Min(mark.Index, _source.Text.Length);

    private Location At(int start, int end) => new(_source, TextSpan.FromBounds(start, Math.Max(start, end)));
}
