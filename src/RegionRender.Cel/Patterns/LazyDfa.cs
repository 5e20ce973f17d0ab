namespace RegionRender.Cel;

/// <summary>
/// Answers whether there is a match, one table look-up a character: sets of steps become states as they are met. What the set
/// leads to is decided when the next character is known, so assertions see both sides. Not thread-safe.
/// </summary>
internal sealed class LazyDfa(RegexProgram program)
{
    private const int Unknown = 0;
    private const int Dead = -1;
    private const int Accepted = -2;
    // Together some megabytes at most; when it is reached, states are forgotten and met again.
    private const int LargestTable = 1 << 20;

    // Met by every text: kept, so that a match allocates nothing.
    private readonly State _start = new([program.Start], CharKind.Edge);
    private readonly StepClosure _closure = new(program);
    private readonly List<int> _reached = [];
    private readonly StepSet _next = new(program.Steps.Length);
    private readonly Dictionary<State, int> _numbers = [];
    private readonly List<State> _states = [];
    private readonly List<int[]> _transitions = [];
    private int _size;

    /// <summary>Stops with any answer when the work is done for.</summary>
    public bool IsMatch(string text, ref Work work)
    {
        var classes = program.Alphabet;
        var state = NumberOf(_start);
        for (var offset = 0; offset < text.Length;)
        {
            var next = Step(state, classes.ClassOf(RegexText.CodePointAt(text, offset, out var length)), ref work);
            if (next < 0)
                return next == Accepted;
            if (work.IsExhausted)
                return false;
            state = next;
            offset += length;
        }

        return Step(state, classes.EndOfText, ref work) == Accepted;
    }

    private int Step(int state, int charClass, ref Work work)
    {
        var known = _transitions[state - 1][charClass];
        return known != Unknown ? known : Compute(state, charClass, ref work);
    }

    private int Compute(int number, int charClass, ref Work work)
    {
        var state = _states[number - 1];
        var kind = program.Alphabet.Kinds[charClass];
        _closure.Clear();
        _reached.Clear();
        foreach (var step in state.Steps)
            _closure.Follow(step, state.Before, kind, _reached);
        work.Take(1 + _closure.Count);

        int target;
        if (_reached.Contains(RegexProgram.Match))
            target = Accepted;
        else if (charClass == program.Alphabet.EndOfText || CollectNext(charClass) is not { } next)
            target = Dead;
        else
            target = NumberOf(next, kind, ref number, state);
        _transitions[number - 1][charClass] = target;
        return target;
    }

    private int[]? CollectNext(int charClass)
    {
        _next.Clear();
        foreach (var step in _reached)
        {
            if (program.Steps[step].Classes is { } classes && classes[charClass])
                _next.Add(program.Steps[step].Next);
        }

        if (!program.IsAnchored)
            _next.Add(program.Start);
        return _next.Count == 0 ? null : _next.Items.ToArray();
    }

    private int NumberOf(int[] steps, CharKind before, ref int source, State sourceState)
    {
        // The order of steps does not matter to whether there is a match: sorted, equal sets are one state.
        Array.Sort(steps);
        if (_size > LargestTable)
        {
            _numbers.Clear();
            _states.Clear();
            _transitions.Clear();
            _size = 0;
            source = NumberOf(sourceState);
        }

        return NumberOf(new State(steps, before));
    }

    private int NumberOf(State state)
    {
        if (_numbers.TryGetValue(state, out var number))
            return number;
        _states.Add(state);
        _transitions.Add(new int[program.Alphabet.Count]);
        _size += program.Alphabet.Count + state.Steps.Length;
        return _numbers[state] = _states.Count;
    }

    private readonly struct State(int[] steps, CharKind before) : IEquatable<State>
    {
        public int[] Steps => steps;

        public CharKind Before => before;

        public bool Equals(State other) => Before == other.Before && Steps.AsSpan().SequenceEqual(other.Steps);

        public override bool Equals(object? obj) => obj is State other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(Before);
            hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(Steps.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
