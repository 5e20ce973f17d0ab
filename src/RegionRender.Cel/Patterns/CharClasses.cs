namespace RegionRender.Cel;

/// <summary>The classes of ASCII characters.</summary>
internal static class CharClasses
{
    public static CharSet? Perl(char letter) => letter switch
    {
        'd' => Of("09"),
        's' => Of("\t\n\f\r  "),
        'w' => Of("09AZaz__"),
        _ => null,
    };

    public static CharSet? Posix(string name) => name switch
    {
        "alnum" => Of("09AZaz"),
        "alpha" => Of("AZaz"),
        "ascii" => Of("\0\x7F"),
        "blank" => Of("\t\t  "),
        "cntrl" => Of("\0\x1F\x7F\x7F"),
        "digit" => Of("09"),
        "graph" => Of("!~"),
        "lower" => Of("az"),
        "print" => Of(" ~"),
        "punct" => Of("!/:@[`{~"),
        "space" => Of("\t\r  "),
        "upper" => Of("AZ"),
        "word" => Of("09AZaz__"),
        "xdigit" => Of("09AFaf"),
        _ => null,
    };

    // First and last of each range in turn.
    private static CharSet Of(string bounds) => CharSet.Of(Enumerable.Range(0, bounds.Length / 2).Select(i => new CharRange(bounds[2 * i], bounds[(2 * i) + 1])));
}
