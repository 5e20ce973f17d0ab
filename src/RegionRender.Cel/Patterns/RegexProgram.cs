using System.Collections.Immutable;

namespace RegionRender.Cel;

/// <summary>A nondeterministic automaton. Steps are numbered; 0 is the match.</summary>
internal sealed record RegexProgram(ImmutableArray<RegexStep> Steps, int Start, Alphabet Alphabet, bool IsAnchored)
{
    public const int Match = 0;
}

/// <summary>
/// One step: for <see cref="RegexStepKind.Char"/> a character of <paramref name="Classes"/> leads to <paramref name="Next"/>; a split
/// goes on at <paramref name="Next"/>, and with less right at <paramref name="Other"/>.
/// </summary>
internal readonly record struct RegexStep(RegexStepKind Kind, int Next, int Other, bool[]? Classes, RegexAssertion Assertion);

internal enum RegexStepKind
{
    Match,
    Char,
    Split,
    Assert,
}
