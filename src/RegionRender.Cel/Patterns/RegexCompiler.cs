using System.Collections.Immutable;

namespace RegionRender.Cel;

/// <summary>Makes the automaton, from the end to the start: each part is told where to go on.</summary>
internal sealed class RegexCompiler
{
    /// <summary>Far beyond any pattern written by hand; counted repetitions multiply.</summary>
    private const int LargestProgram = 100_000;

    private readonly List<RegexStep> _steps = [new(RegexStepKind.Match, 0, 0, null, default)];
    private readonly Dictionary<CharSet, bool[]> _classes = new(ReferenceEqualityComparer.Instance);
    private readonly Alphabet _alphabet;

    private RegexCompiler(Alphabet alphabet) => _alphabet = alphabet;

    public static RegexProgram Compile(RegexNode node)
    {
        var sets = new HashSet<CharSet>(ReferenceEqualityComparer.Instance);
        var hasAssertions = Collect(node, sets);
        var compiler = new RegexCompiler(Alphabet.Of(sets, hasAssertions));
        var start = compiler.Add(node, RegexProgram.Match);
        return new RegexProgram([.. compiler._steps], start, compiler._alphabet, IsAnchored(node));
    }

    private static bool Collect(RegexNode node, HashSet<CharSet> sets)
    {
        switch (node)
        {
            case CharNode character:
                sets.Add(character.Set);
                return false;
            case AssertionNode:
                return true;
            case RepeatNode repeat:
                return Collect(repeat.Item, sets);
            default:
                var has = false;
                foreach (var child in ChildrenOf(node))
                    has |= Collect(child, sets);
                return has;
        }
    }

    private static ImmutableArray<RegexNode> ChildrenOf(RegexNode node) => node switch
    {
        SequenceNode sequence => sequence.Items,
        AlternationNode alternation => alternation.Choices,
        _ => [],
    };

    private static bool IsAnchored(RegexNode node) => node switch
    {
        AssertionNode assertion => assertion.Assertion == RegexAssertion.StartOfText,
        SequenceNode { Items: [var first, ..] } => IsAnchored(first),
        AlternationNode alternation => alternation.Choices.All(IsAnchored),
        _ => false,
    };

    private int Add(RegexNode node, int next)
    {
        switch (node)
        {
            case CharNode character:
                return Add(new RegexStep(RegexStepKind.Char, next, 0, ClassesOf(character.Set), default));
            case AssertionNode assertion:
                return Add(new RegexStep(RegexStepKind.Assert, next, 0, null, assertion.Assertion));
            case RepeatNode repeat:
                return AddRepeat(repeat, next);
            case AlternationNode alternation:
                var choice = Add(alternation.Choices[^1], next);
                for (var i = alternation.Choices.Length - 2; i >= 0; i--)
                    choice = AddSplit(Add(alternation.Choices[i], next), choice, isGreedy: true);
                return choice;
            case SequenceNode sequence:
                for (var i = sequence.Items.Length - 1; i >= 0; i--)
                    next = Add(sequence.Items[i], next);
                return next;
            default:
                throw new InvalidOperationException($"no steps for {node.GetType().Name}");
        }
    }

    // x{2,4} is xx(x(x)?)?, x{2,} is xx+.
    private int AddRepeat(RepeatNode repeat, int next)
    {
        var copies = repeat.Least;
        if (repeat.Most is { } most)
        {
            var end = next;
            for (var i = repeat.Least; i < most; i++)
                next = AddSplit(Add(repeat.Item, next), end, repeat.IsGreedy);
        }
        else
        {
            next = AddLoop(repeat, next, isOptional: repeat.Least == 0);
            copies = Math.Max(0, copies - 1);
        }

        for (var i = 0; i < copies; i++)
            next = Add(repeat.Item, next);
        return next;
    }

    // What can match nothing is entered before it is asked whether to go on, so that the order of preference is Perl's.
    private int AddLoop(RepeatNode repeat, int next, bool isOptional)
    {
        var split = Add(default);
        var start = Add(repeat.Item, split);
        _steps[split] = SplitOf(start, next, repeat.IsGreedy);
        if (!isOptional)
            return start;
        return IsNullable(repeat.Item) ? AddSplit(start, next, repeat.IsGreedy) : split;
    }

    private static bool IsNullable(RegexNode node) => node switch
    {
        CharNode => false,
        RepeatNode repeat => repeat.Least == 0 || IsNullable(repeat.Item),
        SequenceNode sequence => sequence.Items.All(IsNullable),
        AlternationNode alternation => alternation.Choices.Any(IsNullable),
        _ => true,
    };

    private int AddSplit(int preferred, int other, bool isGreedy) => Add(SplitOf(preferred, other, isGreedy));

    private static RegexStep SplitOf(int item, int rest, bool isGreedy) =>
        isGreedy ? new RegexStep(RegexStepKind.Split, item, rest, null, default) : new RegexStep(RegexStepKind.Split, rest, item, null, default);

    private int Add(RegexStep step)
    {
        if (_steps.Count >= LargestProgram)
            throw new RegexSyntaxException("the pattern is too large when its repetitions are written out");
        _steps.Add(step);
        return _steps.Count - 1;
    }

    private bool[] ClassesOf(CharSet set)
    {
        if (!_classes.TryGetValue(set, out var classes))
            _classes[set] = classes = _alphabet.ClassesOf(set);
        return classes;
    }
}
