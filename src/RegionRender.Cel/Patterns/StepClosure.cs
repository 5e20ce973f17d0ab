namespace RegionRender.Cel;

/// <summary>Follows splits and assertions from a step to the steps that take a character, in order of preference.</summary>
internal sealed class StepClosure(RegexProgram program)
{
    private readonly StepSet _seen = new(program.Steps.Length);
    private readonly Stack<int> _pending = new();

    /// <summary>How many steps were seen since it was cleared.</summary>
    public int Count => _seen.Count;

    public void Clear() => _seen.Clear();

    /// <summary>Adds each step of kind Char or Match that was not reached before.</summary>
    public void Follow(int start, CharKind before, CharKind after, List<int> reached)
    {
        _pending.Push(start);
        while (_pending.TryPop(out var number))
        {
            if (!_seen.Add(number))
                continue;
            var step = program.Steps[number];
            switch (step.Kind)
            {
                case RegexStepKind.Split:
                    _pending.Push(step.Other);
                    _pending.Push(step.Next);
                    break;
                case RegexStepKind.Assert when Holds(step.Assertion, before, after):
                    _pending.Push(step.Next);
                    break;
                case RegexStepKind.Char or RegexStepKind.Match:
                    reached.Add(number);
                    break;
            }
        }
    }

    private static bool Holds(RegexAssertion assertion, CharKind before, CharKind after) => assertion switch
    {
        RegexAssertion.StartOfText => before == CharKind.Edge,
        RegexAssertion.EndOfText => after == CharKind.Edge,
        RegexAssertion.StartOfLine => before is CharKind.Edge or CharKind.NewLine,
        RegexAssertion.EndOfLine => after is CharKind.Edge or CharKind.NewLine,
        RegexAssertion.WordBoundary => (before == CharKind.Word) != (after == CharKind.Word),
        _ => (before == CharKind.Word) == (after == CharKind.Word),
    };
}
