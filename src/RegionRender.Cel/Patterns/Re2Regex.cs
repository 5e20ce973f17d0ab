using System.Diagnostics.CodeAnalysis;

namespace RegionRender.Cel;

/// <summary>
/// A regular expression of RE2's syntax and meaning, as Go's regexp package and so the API server has it. Matched in time linear
/// in the text whatever the pattern; characters are code points. Thread-safe.
/// </summary>
internal sealed class Re2Regex
{
    private readonly RegexProgram _program;

    // One automaton waits here between questions; a second thread at the same time makes its own.
    private LazyDfa? _idle;

    private Re2Regex(string pattern, RegexProgram program)
    {
        Pattern = pattern;
        _program = program;
    }

    /// <summary>The text that the expression was made of.</summary>
    public string Pattern { get; }

    /// <summary>How many steps the pattern has become: what compiling it took.</summary>
    public int Size => _program.Steps.Length;

    /// <summary>False, with the reason, if the pattern is none that RE2 takes.</summary>
    public static bool TryCreate(string pattern, [NotNullWhen(true)] out Re2Regex? regex, [NotNullWhen(false)] out string? error)
    {
        try
        {
            regex = new Re2Regex(pattern, RegexCompiler.Compile(RegexParser.Parse(pattern)));
            error = null;
            return true;
        }
        catch (RegexSyntaxException exception)
        {
            regex = null;
            error = exception.Message;
            return false;
        }
    }

    /// <summary>For patterns that stand in our own code.</summary>
    public static Re2Regex Create(string pattern) =>
        TryCreate(pattern, out var regex, out var error) ? regex : throw new ArgumentException($"'{pattern}': {error}", nameof(pattern));

    /// <summary>True if the pattern matches anywhere in the text.</summary>
    public bool IsMatch(string text)
    {
        var work = new Work(long.MaxValue);
        return IsMatch(text, ref work);
    }

    public bool IsMatch(string text, ref Work work)
    {
        var dfa = Interlocked.Exchange(ref _idle, null) ?? new LazyDfa(_program);
        var matches = dfa.IsMatch(text, ref work);
        _idle = dfa;
        return matches;
    }

    /// <summary>The matches from left to right, none overlapping, at most <paramref name="limit"/>; fewer if the work is done for.</summary>
    public List<string> FindAll(string text, int limit, ref Work work)
    {
        var found = new List<string>();
        var searcher = new RegexSearcher(_program);
        var lastEnd = -1;
        for (var position = 0; position <= text.Length && found.Count < limit;)
        {
            if (searcher.Find(text, position, ref work) is not { } match || work.IsExhausted)
                break;
            // An empty match right behind another is part of that one.
            if (match.End > match.Start || match.Start != lastEnd)
                found.Add(text[match.Start..match.End]);
            lastEnd = match.End;
            position = match.End > position ? match.End : NextPosition(text, position);
        }

        return found;
    }

    private static int NextPosition(string text, int position) => position + (position < text.Length ? CodePoints.LengthAt(text, position) : 1);
}
