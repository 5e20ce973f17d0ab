using System.Collections.Immutable;

namespace RegionRender.Cel;

/// <summary>A parsed pattern. Groups leave no trace: nothing here asks for what a group matched.</summary>
internal abstract record RegexNode;

internal sealed record CharNode(CharSet Set) : RegexNode;

internal sealed record SequenceNode(ImmutableArray<RegexNode> Items) : RegexNode;

internal sealed record AlternationNode(ImmutableArray<RegexNode> Choices) : RegexNode;

/// <summary>From <paramref name="Least"/> to <paramref name="Most"/> times; without end if that is null.</summary>
internal sealed record RepeatNode(RegexNode Item, int Least, int? Most, bool IsGreedy) : RegexNode;

internal sealed record AssertionNode(RegexAssertion Assertion) : RegexNode;

internal enum RegexAssertion
{
    StartOfText,
    EndOfText,
    StartOfLine,
    EndOfLine,
    WordBoundary,
    NoWordBoundary,
}
