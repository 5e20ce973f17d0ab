using System.Collections.Immutable;
using System.Globalization;

namespace RegionRender.Cel;

/// <summary>Parses the syntax of RE2 as Go's regexp package reads it, which is what the API server runs.</summary>
internal sealed partial class RegexParser
{
    private const int LargestRepeat = 1_000;
    private const int DeepestNesting = 500;

    private readonly string _pattern;
    private readonly HashSet<string> _groupNames = new(StringComparer.Ordinal);
    private RegexFlags _flags;
    private int _position;
    private int _nesting;

    private RegexParser(string pattern) => _pattern = pattern;

    [Flags]
    private enum RegexFlags
    {
        None = 0,
        IgnoreCase = 1,
        MultiLine = 2,
        DotMatchesNewLine = 4,
        SwapsGreed = 8,
    }

    private bool AtEnd => _position >= _pattern.Length;

    public static RegexNode Parse(string pattern)
    {
        var parser = new RegexParser(pattern);
        var node = parser.ParseAlternation();
        return parser.AtEnd ? node : throw new RegexSyntaxException("a ')' closes no group");
    }

    private RegexNode ParseAlternation()
    {
        if (++_nesting > DeepestNesting)
            throw new RegexSyntaxException($"groups are nested more than {DeepestNesting} deep");
        var choices = ImmutableArray.CreateBuilder<RegexNode>();
        do
        {
            choices.Add(ParseSequence());
        }
        while (Accept('|'));
        _nesting--;
        return choices.Count == 1 ? choices[0] : new AlternationNode(choices.ToImmutable());
    }

    private RegexNode ParseSequence()
    {
        var items = ImmutableArray.CreateBuilder<RegexNode>();
        while (!AtEnd && _pattern[_position] is not ('|' or ')'))
        {
            if (AcceptText("\\Q"))
                ParseQuoted(items);
            else if (ParseAtom() is { } atom)
                items.Add(ParseRepeat(atom));
        }

        return items.Count == 1 ? items[0] : new SequenceNode(items.ToImmutable());
    }

    // Only the last character of a quotation is what a repetition after it repeats.
    private void ParseQuoted(ImmutableArray<RegexNode>.Builder items)
    {
        var start = items.Count;
        while (!AtEnd && !AcceptText("\\E"))
            items.Add(Literal(TakeCodePoint()));
        if (items.Count > start)
            items[^1] = ParseRepeat(items[^1]);
    }

    // Null for what only sets flags.
    private RegexNode? ParseAtom()
    {
        var first = _pattern[_position];
        switch (first)
        {
            case '(':
                return ParseGroup();
            case '[':
                return new CharNode(ParseClass());
            case '.':
                _position++;
                return new CharNode(Has(RegexFlags.DotMatchesNewLine) ? CharSet.Any : CharSet.Of('\n').Negate());
            case '^':
                _position++;
                return new AssertionNode(Has(RegexFlags.MultiLine) ? RegexAssertion.StartOfLine : RegexAssertion.StartOfText);
            case '$':
                _position++;
                return new AssertionNode(Has(RegexFlags.MultiLine) ? RegexAssertion.EndOfLine : RegexAssertion.EndOfText);
            case '*' or '+' or '?':
                throw new RegexSyntaxException($"'{first}' repeats nothing");
            case '{' when TryReadCounts(out _, out _):
                throw new RegexSyntaxException("a '{' repeats nothing");
            case '\\':
                return ParseEscaped();
            default:
                return Literal(TakeCodePoint());
        }
    }

    private RegexNode ParseEscaped()
    {
        var assertion = (_position + 1 < _pattern.Length ? _pattern[_position + 1] : '\0') switch
        {
            'A' => RegexAssertion.StartOfText,
            'z' => RegexAssertion.EndOfText,
            'b' => RegexAssertion.WordBoundary,
            'B' => RegexAssertion.NoWordBoundary,
            _ => (RegexAssertion?)null,
        };
        if (assertion is { } found)
        {
            _position += 2;
            return new AssertionNode(found);
        }

        return TryParseClassEscape() is { } set ? new CharNode(set) : Literal(ParseCharEscape());
    }

    private RegexNode? ParseGroup()
    {
        _position++;
        var outer = _flags;
        if (AcceptText("?P<") || (!LooksBehind() && AcceptText("?<")))
            ParseGroupName();
        else if (Accept('?') && !ParseFlags())
            return null;
        var inner = ParseAlternation();
        if (!Accept(')'))
            throw new RegexSyntaxException("a '(' is not closed");
        _flags = outer;
        return inner;
    }

    private bool LooksBehind() => _position + 2 < _pattern.Length && _pattern[_position + 1] == '<' && _pattern[_position + 2] is '=' or '!';

    private void ParseGroupName()
    {
        var end = _pattern.IndexOf('>', _position);
        var name = end < 0 ? "" : _pattern[_position..end];
        if (name.Length == 0 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
            throw new RegexSyntaxException("a group's name consists of letters, digits and '_', and ends with '>'");
        if (!_groupNames.Add(name))
            throw new RegexSyntaxException($"two groups are named '{name}'");
        _position = end + 1;
    }

    // After "(?"; true if a group follows the flags, false if they hold for what is left of the group around.
    private bool ParseFlags()
    {
        var (flags, removes, hasFlag) = (_flags, false, false);
        for (; !AtEnd; _position++)
        {
            switch (_pattern[_position])
            {
                case ':' or ')' when !removes || hasFlag:
                    _flags = flags;
                    return _pattern[_position++] == ':';
                case '-' when !removes:
                    (removes, hasFlag) = (true, false);
                    continue;
            }

            var flag = _pattern[_position] switch
            {
                'i' => RegexFlags.IgnoreCase,
                'm' => RegexFlags.MultiLine,
                's' => RegexFlags.DotMatchesNewLine,
                'U' => RegexFlags.SwapsGreed,
                _ => throw new RegexSyntaxException($"'(?{_pattern[_position]}' is not supported: there are no lookarounds, conditions or back references"),
            };
            flags = removes ? flags & ~flag : flags | flag;
            hasFlag = true;
        }

        throw new RegexSyntaxException("a '(' is not closed");
    }

    private RegexNode ParseRepeat(RegexNode item)
    {
        var (least, most) = (0, (int?)null);
        if (Accept('+'))
            least = 1;
        else if (Accept('?'))
            most = 1;
        else if (!Accept('*') && !(!AtEnd && _pattern[_position] == '{' && TryReadCounts(out least, out most)))
            return item;

        var isGreedy = Accept('?') == Has(RegexFlags.SwapsGreed);
        if (!AtEnd && (_pattern[_position] is '*' or '+' or '?' || (_pattern[_position] == '{' && TryReadCounts(out _, out _))))
            throw new RegexSyntaxException("a repetition can't be repeated without a group");
        if (least > LargestRepeat || most > LargestRepeat || most < least)
            throw new RegexSyntaxException($"a repetition counts to {LargestRepeat} at most, and from the smaller number to the larger");
        var repeat = new RepeatNode(item, least, most, isGreedy);
        return least < 2 && most is null or < 2 || CopiesFit(repeat, LargestRepeat)
            ? repeat
            : throw new RegexSyntaxException($"nested repetitions make more than {LargestRepeat} copies");
    }

    // {2}, {2,} or {2,5}; anything else in braces is plain text. Reads only what is one.
    private bool TryReadCounts(out int least, out int? most)
    {
        (least, most) = (0, null);
        var end = _pattern.IndexOf('}', _position);
        var parts = end < 0 ? [] : _pattern[(_position + 1)..end].Split(',');
        if (parts.Length is not (1 or 2) || !TryReadCount(parts[0], out least))
            return false;
        if (parts.Length == 1)
            most = least;
        else if (TryReadCount(parts[1], out var upper))
            most = upper;
        else if (parts[1].Length > 0)
            return false;
        _position = end + 1;
        return true;
    }

    // A leading zero makes it plain text, as in Go; a number too large to hold is simply too large.
    private static bool TryReadCount(string digits, out int count)
    {
        count = LargestRepeat + 1;
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit) || (digits.Length > 1 && digits[0] == '0'))
            return false;
        if (digits.Length <= 4)
            count = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return true;
    }

    private static bool CopiesFit(RegexNode node, int copies)
    {
        if (node is RepeatNode repeat)
        {
            var count = repeat.Most ?? repeat.Least;
            if (repeat.Most == 0)
                return true;
            if (count > copies)
                return false;
            return CopiesFit(repeat.Item, count > 0 ? copies / count : copies);
        }

        return node switch
        {
            SequenceNode sequence => sequence.Items.All(item => CopiesFit(item, copies)),
            AlternationNode alternation => alternation.Choices.All(choice => CopiesFit(choice, copies)),
            _ => true,
        };
    }

    private CharNode Literal(int codePoint)
    {
        var set = CharSet.Of(codePoint);
        return new CharNode(Has(RegexFlags.IgnoreCase) ? CaseFolding.Fold(set) : set);
    }

    private bool Has(RegexFlags flag) => (_flags & flag) != RegexFlags.None;

    private bool Accept(char character)
    {
        if (AtEnd || _pattern[_position] != character)
            return false;
        _position++;
        return true;
    }

    private bool AcceptText(string text)
    {
        if (string.CompareOrdinal(_pattern, _position, text, 0, text.Length) != 0)
            return false;
        _position += text.Length;
        return true;
    }

    private int TakeCodePoint()
    {
        var point = RegexText.CodePointAt(_pattern, _position, out var length);
        _position += length;
        return point;
    }
}
