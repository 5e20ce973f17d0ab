namespace RegionRender.Syntax;

/// <summary>
/// Strings that some reader takes for another type: null, booleans, numbers, sexagesimals, timestamps, <c>=</c> and <c>&lt;&lt;</c> of
/// YAML 1.1 (yaml.org/type), the core schema of YAML 1.2, and the numbers of Go's strconv, which its YAML libraries ask.
/// </summary>
internal static class AmbiguousText
{
    private const int LongestWord = 5;

    public static bool IsAmbiguous(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return true;
        return text[0] switch
        {
            >= '0' and <= '9' or '+' or '-' or '.' => IsNumberWithUnderscores(text) || IsDate(text),
            '~' or '=' => text.Length == 1,
            '<' => text is "<<",
            _ => text.Length <= LongestWord && IsWord(text),
        };
    }

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        Span<char> lower = stackalloc char[LongestWord];
        text.ToLowerInvariant(lower);
        return lower[..text.Length] is "y" or "n" or "yes" or "no" or "on" or "off" or "true" or "false" or "null";
    }

    // Go takes all underscores away before it looks.
    private static bool IsNumberWithUnderscores(ReadOnlySpan<char> text) =>
        IsNumber(text.Contains('_') ? text.ToString().Replace("_", "", StringComparison.Ordinal) : text);

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var unsigned = text[0] is '+' or '-' ? text[1..] : text;
        if (unsigned.IsEmpty)
            return false;
        return unsigned[0] == '.'
            ? IsFraction(unsigned[1..]) || unsigned.Equals(".inf", StringComparison.OrdinalIgnoreCase) || unsigned.Equals(".nan", StringComparison.OrdinalIgnoreCase)
            : unsigned[0] is >= '0' and <= '9' && (IsPrefixed(unsigned) || IsDecimal(unsigned) || IsSexagesimal(unsigned));
    }

    private static bool IsPrefixed(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != '0')
            return false;
        // Go takes a sign behind its prefixes of octal and binary numbers.
        var digits = text[2] is '+' or '-' && text.Length > 3 ? text[3..] : text[2..];
        return !digits.ContainsAnyExcept(text[1] switch
        {
            'x' or 'X' => "0123456789abcdefABCDEF",
            'o' or 'O' => "01234567",
            'b' or 'B' => "01",
            _ => "",
        });
    }

    private static bool IsDecimal(ReadOnlySpan<char> text)
    {
        var rest = SkipDigits(text);
        return rest.IsEmpty || IsExponent(rest) || (rest[0] == '.' && IsFraction(rest[1..]));
    }

    private static bool IsFraction(ReadOnlySpan<char> text)
    {
        var rest = SkipDigits(text);
        return rest.IsEmpty || IsExponent(rest);
    }

    private static bool IsExponent(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('e' or 'E'))
            return false;
        var digits = text[1..];
        if (!digits.IsEmpty && digits[0] is '+' or '-')
            digits = digits[1..];
        return !digits.IsEmpty && SkipDigits(digits).IsEmpty;
    }

    private static bool IsSexagesimal(ReadOnlySpan<char> text)
    {
        var rest = SkipDigits(text);
        var parts = 0;
        while (!rest.IsEmpty && rest[0] == ':')
        {
            var after = SkipDigits(rest[1..]);
            if (rest.Length - after.Length is not (2 or 3))
                return false;
            rest = after;
            parts++;
        }

        return parts > 0 && (rest.IsEmpty || (rest[0] == '.' && SkipDigits(rest[1..]).IsEmpty));
    }

    private static bool IsDate(ReadOnlySpan<char> text)
    {
        if (text.Length < 8 || text[4] != '-' || text[..4].ContainsAnyExceptInRange('0', '9'))
            return false;
        var month = text[5..];
        var day = SkipDigits(month);
        if (month.Length - day.Length is not (1 or 2) || day.IsEmpty || day[0] != '-')
            return false;
        var rest = SkipDigits(day[1..]);
        return day.Length - 1 - rest.Length is 1 or 2 && (rest.IsEmpty || rest[0] is 'T' or 't' or ' ' or '\t');
    }

    private static ReadOnlySpan<char> SkipDigits(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? [] : text[length..];
    }
}
