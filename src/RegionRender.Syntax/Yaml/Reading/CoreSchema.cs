namespace RegionRender.Syntax;

/// <summary>Which type a plain scalar has in the YAML 1.2 core schema (section 10.3.2).</summary>
internal static class CoreSchema
{
    public static YamlScalarKind KindOf(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return YamlScalarKind.Null;
        return text[0] switch
        {
            '~' or 'n' or 'N' when text is "~" or "null" or "Null" or "NULL" => YamlScalarKind.Null,
            't' or 'T' when text is "true" or "True" or "TRUE" => YamlScalarKind.Boolean,
            'f' or 'F' when text is "false" or "False" or "FALSE" => YamlScalarKind.Boolean,
            >= '0' and <= '9' or '-' or '+' or '.' => KindOfNumber(text),
            _ => YamlScalarKind.String,
        };
    }

    private static YamlScalarKind KindOfNumber(ReadOnlySpan<char> text)
    {
        if (text is ".nan" or ".NaN" or ".NAN")
            return YamlScalarKind.Float;
        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'o')
        {
            var digits = text[1] == 'x' ? "0123456789abcdefABCDEF" : "01234567";
            return text[2..].ContainsAnyExcept(digits) ? YamlScalarKind.String : YamlScalarKind.Integer;
        }

        var unsigned = text[0] is '-' or '+' ? text[1..] : text;
        if (unsigned is ".inf" or ".Inf" or ".INF")
            return YamlScalarKind.Float;
        var whole = CountDigits(unsigned);
        if (whole == unsigned.Length)
            return whole > 0 ? YamlScalarKind.Integer : YamlScalarKind.String;
        return IsFloat(unsigned, whole) ? YamlScalarKind.Float : YamlScalarKind.String;
    }

    private static bool IsFloat(ReadOnlySpan<char> unsigned, int whole)
    {
        var rest = unsigned[whole..];
        if (!rest.IsEmpty && rest[0] == '.')
        {
            var fraction = CountDigits(rest[1..]);
            if (whole == 0 && fraction == 0)
                return false;
            rest = rest[(1 + fraction)..];
        }
        else if (whole == 0)
        {
            return false;
        }

        if (rest.IsEmpty)
            return true;
        if (rest[0] is not ('e' or 'E'))
            return false;
        rest = rest[1..];
        if (!rest.IsEmpty && rest[0] is '-' or '+')
            rest = rest[1..];
        return !rest.IsEmpty && CountDigits(rest) == rest.Length;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var other = text.IndexOfAnyExceptInRange('0', '9');
        return other < 0 ? text.Length : other;
    }
}
