namespace RegionRender.Cel;

/// <summary>
/// What an evaluation may do that its cost does not see: the API server lets <c>==</c> of two lists cost what their lengths say,
/// though the lists may hold each other's items 2^60 times over. Counted in steps of some nanoseconds, never timed.
/// </summary>
internal struct Work(long limit)
{
    /// <summary>Some tenths of a second, and less than 100 MB for what is made on the way.</summary>
    public const long Limit = 10_000_000;

    private const int CharactersAStep = 32;
    private const int MadeCharactersAStep = 4;
    private const int StepsAnItem = 4;

    private long _left = limit;

    public readonly bool IsExhausted => _left < 0;

    /// <summary>False if the limit is passed: whoever works stops then, with any answer.</summary>
    public bool Take(long steps)
    {
        if (_left >= 0)
            _left -= steps;
        return _left >= 0;
    }

    /// <summary>Reads a text once.</summary>
    public bool Read(int characters) => Take(1 + (characters / CharactersAStep));

    /// <summary>Makes a text.</summary>
    public bool Write(int characters) => Take(1 + (characters / MadeCharactersAStep));

    /// <summary>Makes a list or map.</summary>
    public bool Make(long items) => Take(1 + (items * StepsAnItem));
}
