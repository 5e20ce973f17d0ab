using System.Buffers;

namespace RegionRender.Core.Trees;

/// <summary>
/// The two sides of a file that Git left with conflict markers. Where it merged other places of the file without a conflict, both sides have them merged. The base,
/// which the styles <c>diff3</c> and <c>zdiff3</c> add, belongs to neither (git/git v2.49.0, xdiff/xmerge.c, fill_conflict_hunk).
/// </summary>
internal sealed record MergeConflict(byte[] Ours, byte[] Theirs)
{
    private enum Part
    {
        Both,
        Ours,
        Base,
        Theirs,
    }

    /// <summary>The sides; null where there are no markers, and where they do not stand as Git writes them.</summary>
    public static MergeConflict? Find(ReadOnlySpan<byte> content)
    {
        // Nearly every file: not worth a copy.
        if (content.IndexOf("<<<<<<<"u8) < 0)
            return null;
        var (ours, theirs) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
        var part = Part.Both;
        var hasMarkers = false;
        while (!content.IsEmpty)
        {
            var length = content.IndexOf((byte)'\n') is var end && end < 0 ? content.Length : end + 1;
            var line = content[..length];
            content = content[length..];
            if (Next(part, line) is not { } next)
                return null;
            if (next != part)
            {
                part = next;
                hasMarkers = true;
                continue;
            }

            if (part is Part.Both or Part.Ours)
                ours.Write(line);
            if (part is Part.Both or Part.Theirs)
                theirs.Write(line);
        }

        return hasMarkers && part == Part.Both ? new MergeConflict(ours.WrittenSpan.ToArray(), theirs.WrittenSpan.ToArray()) : null;
    }

    /// <summary>True for a line that begins with a marker of the length that Git uses unless it is told another.</summary>
    public static bool IsMarker(ReadOnlySpan<byte> line) => Is(line, (byte)'<') || Is(line, (byte)'|') || Is(line, (byte)'=') || Is(line, (byte)'>');

    /// <summary>The part that a line leads to, which is its own unless it is a marker; null for a marker that cannot stand there.</summary>
    private static Part? Next(Part part, ReadOnlySpan<byte> line) => part switch
    {
        Part.Both when Is(line, (byte)'<') => Part.Ours,
        Part.Ours when Is(line, (byte)'|') => Part.Base,
        Part.Ours or Part.Base when Is(line, (byte)'=') => Part.Theirs,
        Part.Theirs when Is(line, (byte)'>') => Part.Both,
        _ => IsMarker(line) ? null : part,
    };

    private static bool Is(ReadOnlySpan<byte> line, byte character)
    {
        const int length = 7;
        return line.Length >= length && !line[..length].ContainsAnyExcept(character) && (line.Length == length || line[length] is (byte)' ' or (byte)'\r' or (byte)'\n');
    }
}
