using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace RegionRender.Syntax;

/// <summary>
/// A text with more space at the beginning of some lines. Our parser wants what stands in brackets and quotes to be indented deeper than
/// its key, as YAML 1.2 does; go-yaml does not, and to both space at the beginning of such a line means nothing.
/// </summary>
internal sealed class IndentedText
{
    private const int MostRegions = 20;
    private const int DeepestIndentation = 256;
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\r\n\u0085\u2028\u2029");

    private readonly string _source;
    private readonly ImmutableArray<TextSpan> _regions;
    private readonly List<(int Offset, int Inserted)> _insertions = [];

    public IndentedText(string source)
        : this(source, [])
    {
    }

    private IndentedText(string source, ImmutableArray<TextSpan> regions)
    {
        _source = source;
        _regions = regions;
        Text = regions.IsEmpty ? source : Indent();
    }

    public string Text { get; }

    /// <summary>The same with a collection or quoted text indented; null if it is indented already, or its end can't be found.</summary>
    public IndentedText? With(int start)
    {
        if (_regions.Length == MostRegions || _regions.Any(region => region.Start == start) || BracketedText.FindEnd(_source, start) is not { } end)
            return null;
        return new IndentedText(_source, [.. _regions.Append(TextSpan.FromBounds(start, end)).OrderBy(region => region.Start)]);
    }

    /// <summary>Where a character of <see cref="Text"/> stands in the source.</summary>
    public int ToSource(long offset) => (int)Math.Min(_insertions.Count == 0 ? offset : offset - InsertedBefore(offset), _source.Length);

    private int InsertedBefore(long offset)
    {
        var inserted = 0;
        for (var (low, high) = (0, _insertions.Count - 1); low <= high;)
        {
            var middle = (low + high) / 2;
            if (_insertions[middle].Offset <= offset)
                (inserted, low) = (_insertions[middle].Inserted, middle + 1);
            else
                high = middle - 1;
        }

        return inserted;
    }

    private string Indent()
    {
        var text = new StringBuilder(_source.Length);
        var copied = 0;
        var inserted = 0;
        foreach (var region in _regions)
        {
            var width = Math.Min(region.Start - Math.Max(0, _source.AsSpan(0, region.Start).LastIndexOfAny(LineBreaks)) + 1, DeepestIndentation);
            for (var line = Math.Max(copied, region.Start); NextLine(line, region.End) is { } next; line = next)
            {
                text.Append(_source, copied, next - copied).Append(' ', width);
                copied = next;
                inserted += width;
                _insertions.Add((next + inserted, inserted));
            }
        }

        return text.Append(_source, copied, _source.Length - copied).ToString();
    }

    private int? NextLine(int start, int end)
    {
        var found = _source.AsSpan(start, end - start).IndexOfAny(LineBreaks);
        if (found < 0)
            return null;
        var next = start + found + 1;
        return _source[next - 1] == '\r' && next < end && _source[next] == '\n' ? next + 1 : next;
    }
}
