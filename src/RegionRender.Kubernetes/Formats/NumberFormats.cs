namespace RegionRender.Kubernetes;

/// <summary>Numbers of books, cards and people, and identifiers of digits, as the API server takes them.</summary>
internal static class NumberFormats
{
    private static readonly int[] UuidGroups = [8, 4, 4, 4, 12];

    public static bool IsIsbn(string text) => IsIsbn10(text) || IsIsbn13(text);

    public static bool IsIsbn10(string text)
    {
        var digits = WithoutSeparators(text);
        if (digits.Length != 10 || digits.AsSpan(0, 9).ContainsAnyExceptInRange('0', '9') || !(char.IsAsciiDigit(digits[9]) || digits[9] == 'X'))
            return false;
        var sum = 10 * (digits[9] == 'X' ? 10 : ValueOf(digits[9]));
        for (var i = 0; i < 9; i++)
            sum += (i + 1) * ValueOf(digits[i]);
        return sum % 11 == 0;
    }

    public static bool IsIsbn13(string text)
    {
        var digits = WithoutSeparators(text);
        if (digits.Length != 13 || digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return false;
        var sum = 0;
        for (var i = 0; i < 13; i++)
            sum += (i % 2 == 0 ? 1 : 3) * ValueOf(digits[i]);
        return sum % 10 == 0;
    }

    /// <summary>The numbers of the great issuers, by beginning and length, with the check digit; whatever is no digit is passed over.</summary>
    public static bool IsCreditCard(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (!IsIssued(digits))
            return false;
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var value = ValueOf(digits[^(i + 1)]) * (i % 2 == 0 ? 1 : 2);
            sum += value > 9 ? value - 9 : value;
        }

        return sum % 10 == 0;
    }

    /// <summary>Three digits, two, four, with a dash or blank between: never without both.</summary>
    public static bool IsSocialSecurityNumber(string text) =>
        text.Length == 11 && text[3] is '-' or ' ' && text[6] is '-' or ' '
        && !string.Concat(text.AsSpan(0, 3), text.AsSpan(4, 2), text.AsSpan(7)).AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>32 hexadecimal digits; the dashes may be left out, each by itself.</summary>
    public static bool IsUuid(string text) => UuidDigits(text) is not null;

    public static bool IsUuid3(string text) => UuidDigits(text) is { } digits && digits[12] == '3';

    public static bool IsUuid4(string text) => IsRandomUuid(text, '4');

    public static bool IsUuid5(string text) => IsRandomUuid(text, '5');

    public static bool IsBsonObjectId(string text) => text.Length == 24 && text.All(char.IsAsciiHexDigit);

    private static bool IsRandomUuid(string text, char version) =>
        UuidDigits(text) is { } digits && digits[12] == version && digits[16] is '8' or '9' or 'a' or 'b' or 'A' or 'B';

    private static string? UuidDigits(string text)
    {
        var digits = "";
        var rest = text;
        foreach (var length in UuidGroups)
        {
            if (rest.Length < length || !rest[..length].All(char.IsAsciiHexDigit))
                return null;
            digits += rest[..length];
            rest = rest[length..];
            if (digits.Length < 32 && rest.StartsWith('-'))
                rest = rest[1..];
        }

        return rest.Length == 0 ? digits : null;
    }

    private static bool IsIssued(string digits) => digits.Length switch
    {
        13 => digits[0] == '4',
        14 => digits[0] == '3' && (digits[1] is '6' or '8' || (digits[1] == '0' && digits[2] is >= '0' and <= '5')),
        15 => digits.StartsWith("34", StringComparison.Ordinal) || digits.StartsWith("37", StringComparison.Ordinal)
            || digits.StartsWith("2131", StringComparison.Ordinal) || digits.StartsWith("1800", StringComparison.Ordinal),
        16 => digits[0] == '4' || (digits[0] == '5' && digits[1] is >= '1' and <= '5') || digits.StartsWith("35", StringComparison.Ordinal)
            || digits.StartsWith("6011", StringComparison.Ordinal) || digits.StartsWith("65", StringComparison.Ordinal),
        _ => false,
    };

    private static string WithoutSeparators(string text) => string.Concat(text.Where(character => character is not ('-' or ' ' or '\t' or '\n' or '\f' or '\r')));

    private static int ValueOf(char digit) => digit - '0';
}
