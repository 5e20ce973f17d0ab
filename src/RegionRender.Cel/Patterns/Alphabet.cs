using System.Collections.Immutable;

namespace RegionRender.Cel;

/// <summary>Characters that a pattern does not tell apart are one class; one more class stands for the end of the text.</summary>
internal sealed class Alphabet
{
    private readonly int[] _starts;
    private readonly byte[]? _ascii;

    private Alphabet(int[] starts)
    {
        _starts = starts;
        // Classes of patterns fit into a byte but for monsters, which look every character up.
        _ascii = starts.Length < byte.MaxValue ? [.. Enumerable.Range(0, 128).Select(point => (byte)Search(point))] : null;
        Kinds = [.. starts.Select(KindOf), CharKind.Edge];
    }

    /// <summary>How many classes there are, the end of the text included.</summary>
    public int Count => _starts.Length + 1;

    public int EndOfText => _starts.Length;

    /// <summary>What assertions see of each class.</summary>
    public ImmutableArray<CharKind> Kinds { get; }

    public static Alphabet Of(IEnumerable<CharSet> sets, bool hasAssertions)
    {
        var told = hasAssertions ? sets.Append(CharClasses.Perl('w') ?? CharSet.Nothing).Append(CharSet.Of('\n')) : sets;
        var starts = new SortedSet<int> { 0 };
        foreach (var range in told.SelectMany(set => set.Ranges))
        {
            starts.Add(range.First);
            if (range.Last < CharSet.LastCodePoint)
                starts.Add(range.Last + 1);
        }

        return new Alphabet([.. starts]);
    }

    public int ClassOf(int codePoint) => _ascii is not null && codePoint < 128 ? _ascii[codePoint] : Search(codePoint);

    /// <summary>For each class whether its characters are in the set.</summary>
    public bool[] ClassesOf(CharSet set) => [.. _starts.Select(set.Contains), false];

    private int Search(int codePoint)
    {
        var found = Array.BinarySearch(_starts, codePoint);
        return found >= 0 ? found : ~found - 1;
    }

    private static CharKind KindOf(int codePoint) => codePoint == '\n' ? CharKind.NewLine : RegexText.IsWord(codePoint) ? CharKind.Word : CharKind.Other;
}

/// <summary>What assertions tell apart.</summary>
internal enum CharKind
{
    /// <summary>No character: the start or the end of the text.</summary>
    Edge,
    NewLine,
    Word,
    Other,
}
