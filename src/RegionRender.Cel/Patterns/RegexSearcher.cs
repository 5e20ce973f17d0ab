namespace RegionRender.Cel;

/// <summary>Finds where the leftmost match stands, and of those that begin there the preferred one: all ways at once, in order of preference.</summary>
internal sealed class RegexSearcher(RegexProgram program)
{
    /// <summary>One step of the automaton weighs as much as several of the work that is counted elsewhere.</summary>
    private const int Weight = 4;

    private readonly StepClosure _closure = new(program);
    private List<(int Step, int Start)> _threads = [];
    private List<(int Step, int Start)> _nextThreads = [];
    private readonly List<int> _reached = [];

    /// <summary>The match at or after an offset, or null; gives up when the work is done for.</summary>
    public (int Start, int End)? Find(string text, int from, ref Work work)
    {
        (int Start, int End)? match = null;
        _threads.Clear();
        var before = KindBefore(text, from);
        var offset = from;
        while (true)
        {
            var atEnd = offset >= text.Length;
            var length = 0;
            var point = atEnd ? 0 : RegexText.CodePointAt(text, offset, out length);
            var charClass = atEnd ? program.Alphabet.EndOfText : program.Alphabet.ClassOf(point);
            var after = program.Alphabet.Kinds[charClass];
            if (match is null && (offset == 0 || !program.IsAnchored))
                _threads.Add((program.Start, offset));
            Advance(before, after, charClass, offset, ref match);
            var goesOn = work.Take(Weight * (_threads.Count + _closure.Count));
            (_threads, _nextThreads) = (_nextThreads, _threads);
            if (atEnd || !goesOn || (_threads.Count == 0 && (match is not null || program.IsAnchored)))
                return match;
            before = after;
            offset += length;
        }
    }

    private void Advance(CharKind before, CharKind after, int charClass, int offset, ref (int Start, int End)? match)
    {
        _nextThreads.Clear();
        _closure.Clear();
        foreach (var (first, start) in _threads)
        {
            _reached.Clear();
            _closure.Follow(first, before, after, _reached);
            foreach (var step in _reached)
            {
                if (step == RegexProgram.Match)
                {
                    // Whatever comes after this in preference is beaten.
                    match = (start, offset);
                    return;
                }

                if (program.Steps[step].Classes is { } classes && classes[charClass])
                    _nextThreads.Add((program.Steps[step].Next, start));
            }
        }
    }

    private CharKind KindBefore(string text, int offset)
    {
        if (offset == 0)
            return CharKind.Edge;
        var start = offset > 1 && char.IsSurrogatePair(text[offset - 2], text[offset - 1]) ? offset - 2 : offset - 1;
        return program.Alphabet.Kinds[program.Alphabet.ClassOf(RegexText.CodePointAt(text, start, out _))];
    }
}
