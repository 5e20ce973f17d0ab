using System.Buffers;
using YamlDotNet.Core;

namespace RegionRender.Syntax;

/// <summary>Where the nodes of the parser's events stand in the text: behind their anchors and tags, without the space that follows them.</summary>
internal sealed class EventPlaces(SourceText source, IndentedText text)
{
    private static readonly SearchValues<char> EndsOfProperty = SearchValues.Create(" \t\r\n,[]{}");

    public SourceText Source => source;

    public bool HasTabs { get; } = source.Text.Contains('\t', StringComparison.Ordinal);

    private string Text => source.Text;

    public int Offset(Mark mark) => text.ToSource(mark.Index);

    public Location At(int start, int end) => new(source, TextSpan.FromBounds(start, Math.Max(start, end)));

    public char CharacterAt(int offset) => offset >= 0 && offset < Text.Length ? Text[offset] : '\0';

    public bool HasComma(int start, int end) => start >= end || Text.AsSpan(start, end - start).Contains(',');

    /// <summary>The end of what was written between two offsets; the parser counts space and line breaks after a block to it.</summary>
    public int EndWithoutSpace(int start, int end) => start + Text.AsSpan(start, Math.Max(0, end - start)).TrimEnd().Length;

    /// <summary>A node's mark stands at its anchor or tag; this finds the node behind them.</summary>
    public int SkipProperties(int offset)
    {
        while (offset < Text.Length)
        {
            var rest = Text.AsSpan(offset);
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

    /// <summary>The tab that indents the line of a node, or null. The parser lets some pass, and then takes the line for something else than it looks like.</summary>
    public Location? FindTabBefore(int start)
    {
        var tab = -1;
        for (var i = start - 1; i >= 0 && Text[i] is ' ' or '\t'; i--)
        {
            if (Text[i] == '\t')
                tab = i;
            if (i == 0 || Text[i - 1] is '\n' or '\r')
                return tab < 0 ? null : At(tab, tab + 1);
        }

        return null;
    }
}
