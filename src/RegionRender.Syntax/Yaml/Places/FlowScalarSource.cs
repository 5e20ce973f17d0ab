using System.Globalization;

namespace RegionRender.Syntax;

/// <summary>Reads plain and quoted scalars (YAML 1.2, section 7.3) character by character.</summary>
internal static class FlowScalarSource
{
    public static List<SourceCharacter> Read(string source, int start, int end, char quote)
    {
        var characters = new List<SourceCharacter>(end - start);
        // Space before a line break is not part of the value, unless it was escaped.
        var significant = 0;
        for (var i = start; i < end;)
        {
            var c = source[i];
            if (c is '\n' or '\r')
            {
                characters.RemoveRange(significant, characters.Count - significant);
                i = Fold(source, i, end, characters);
                significant = characters.Count;
            }
            else if (quote == '"' && c == '\\')
            {
                i = ReadEscape(source, i, end, characters);
                significant = characters.Count;
            }
            else
            {
                var length = quote == '\'' && c == '\'' ? 2 : 1;
                characters.Add(new SourceCharacter(c, i, i + length));
                i += length;
                if (c is not (' ' or '\t'))
                    significant = characters.Count;
            }
        }

        return characters;
    }

    /// <summary>One line break is a space; of several, all but the first stand for themselves.</summary>
    private static int Fold(string source, int start, int end, List<SourceCharacter> characters)
    {
        var breaks = 0;
        var i = start;
        while (i < end && source[i] is ' ' or '\t' or '\r' or '\n')
        {
            var length = LineBreaks.LengthAt(source, i);
            if (length > 0 && breaks++ > 0)
                characters.Add(new SourceCharacter('\n', i, i + length));
            i += Math.Max(1, length);
        }

        if (breaks == 1)
            characters.Add(new SourceCharacter(' ', start, i));
        return i;
    }

    private static int ReadEscape(string source, int start, int end, List<SourceCharacter> characters)
    {
        var code = start + 1 < end ? source[start + 1] : '\\';
        if (code is '\n' or '\r')
        {
            var next = start + 1 + LineBreaks.LengthAt(source, start + 1);
            while (next < end && source[next] is ' ' or '\t')
                next++;
            return next;
        }

        var digits = code switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        var after = Math.Min(start + 2 + digits, end);
        if (digits == 0)
            characters.Add(new SourceCharacter(Unescape(code), start, after));
        else if (int.TryParse(source.AsSpan(start + 2, after - start - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
            AddCodePoint(number, start, after, characters);
        return after;
    }

    private static void AddCodePoint(int number, int start, int end, List<SourceCharacter> characters)
    {
        if (number is < 0 or > 0x10FFFF)
            return;
        foreach (var c in number > char.MaxValue ? char.ConvertFromUtf32(number) : ((char)number).ToString())
            characters.Add(new SourceCharacter(c, start, end));
    }

    private static char Unescape(char code) => code switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\x1B',
        'N' => '\x85',
        '_' => '\xA0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => code,
    };
}
