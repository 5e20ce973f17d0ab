namespace RegionRender.Syntax;

/// <summary>Reads literal and folded blocks (YAML 1.2, section 8.1) character by character.</summary>
internal static class BlockScalarSource
{
    public static List<SourceCharacter> Read(string source, TextSpan span, string value, bool isFolded)
    {
        var characters = new List<SourceCharacter>(value.Length);
        var lines = ContentLines(source, span);
        var indentation = Indentation(source, lines, value);
        var breaks = new List<SourceCharacter>();
        var hasText = false;
        var followsIndented = false;
        foreach (var line in lines)
        {
            var start = Math.Min(line.Start + indentation, line.End);
            if (start < line.End)
            {
                var isIndented = source[start] is ' ' or '\t';
                AddBreaks(characters, breaks, isFolded && hasText && !isIndented && !followsIndented);
                for (var i = start; i < line.End; i++)
                    characters.Add(new SourceCharacter(source[i], i, i + 1));
                hasText = true;
                followsIndented = isIndented;
            }

            breaks.Add(new SourceCharacter('\n', line.End, line.End + LineBreaks.LengthAt(source, line.End)));
        }

        // The breaks at the end: the chomping indicator has decided how many, the value shows it.
        while (characters.Count < value.Length)
            characters.Add(new SourceCharacter('\n', span.End, span.End));
        return characters;
    }

    private static void AddBreaks(List<SourceCharacter> characters, List<SourceCharacter> breaks, bool isFolded)
    {
        if (isFolded && breaks.Count == 1)
            characters.Add(breaks[0] with { Value = ' ' });
        else
            characters.AddRange(isFolded ? breaks.Skip(1) : breaks);
        breaks.Clear();
    }

    private static List<TextSpan> ContentLines(string source, TextSpan span)
    {
        var lines = new List<TextSpan>();
        for (var i = LineEnd(source, span.Start); i < span.End;)
        {
            var start = i + LineBreaks.LengthAt(source, i);
            i = LineEnd(source, start);
            lines.Add(TextSpan.FromBounds(start, i));
        }

        return lines;
    }

    private static int LineEnd(string source, int offset)
    {
        var length = source.AsSpan(offset).IndexOfAny('\r', '\n');
        return length < 0 ? source.Length : offset + length;
    }

    // The value tells the indentation, whatever the indicator and the parents are.
    private static int Indentation(string source, List<TextSpan> lines, string value)
    {
        foreach (var line in lines)
        {
            var text = source.AsSpan(line.Start, line.Length);
            if (text.TrimStart(' ').IsEmpty)
                continue;
            var firstText = value.AsSpan().TrimStart('\n');
            return Math.Max(0, text.Length - text.TrimStart(' ').Length - (firstText.Length - firstText.TrimStart(' ').Length));
        }

        return 0;
    }
}
