using System.Text;
using RegionRender.Syntax;

namespace RegionRender.Core.Trees;

/// <summary>The bytes of a ledger file; they become text for findings only.</summary>
internal sealed class LedgerText(string path, byte[] bytes)
{
    private readonly Lazy<SourceText> _source = new(() => new SourceText(path, Encoding.UTF8.GetString(bytes)));

    public byte[] Bytes => bytes;

    public Location Whole => new(_source.Value, default);

    /// <summary>The line in which a text stands first, without its indentation.</summary>
    public Location LineWith(string text)
    {
        var all = _source.Value.Text;
        var start = Math.Max(0, all.IndexOf(text, StringComparison.Ordinal));
        var end = all.IndexOf('\n', start);
        return new(_source.Value, TextSpan.FromBounds(start, end < 0 ? all.Length : end));
    }

    public Location LineAt(Range range)
    {
        var (start, length) = range.GetOffsetAndLength(bytes.Length);
        return new(_source.Value, new TextSpan(Encoding.UTF8.GetCharCount(bytes, 0, start), Encoding.UTF8.GetCharCount(bytes, start, length)));
    }

    /// <summary>What to say of a file that is not what a build writes: a merge conflict where it has a marker of one, else the line that is wrong.</summary>
    /// <param name="line">The line; null where it is the whole file.</param>
    public Diagnostic Finding(Range? line)
    {
        foreach (var range in bytes.AsSpan().Split((byte)'\n'))
        {
            if (MergeConflict.IsMarker(bytes.AsSpan()[range]))
                return LedgerDiagnostics.Conflict(LineAt(range));
        }

        return line is { } wrong
            ? LedgerDiagnostics.Damaged(LineAt(wrong), "this line is not what a build writes")
            : LedgerDiagnostics.Damaged(Whole, "this file is not what a build writes");
    }
}
