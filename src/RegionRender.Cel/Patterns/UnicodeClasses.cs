using System.Collections.Frozen;
using System.Globalization;

namespace RegionRender.Cel;

/// <summary>The classes that <c>\p{…}</c> names: general categories, scripts, and a few more.</summary>
internal static class UnicodeClasses
{
    private const string ScriptsResource = "RegionRender.Cel.Patterns.scripts.txt";

    private static readonly (string Name, string LongName, UnicodeCategory Category)[] Categories =
    [
        ("Lu", "UppercaseLetter", UnicodeCategory.UppercaseLetter),
        ("Ll", "LowercaseLetter", UnicodeCategory.LowercaseLetter),
        ("Lt", "TitlecaseLetter", UnicodeCategory.TitlecaseLetter),
        ("Lm", "ModifierLetter", UnicodeCategory.ModifierLetter),
        ("Lo", "OtherLetter", UnicodeCategory.OtherLetter),
        ("Mn", "NonspacingMark", UnicodeCategory.NonSpacingMark),
        ("Mc", "SpacingMark", UnicodeCategory.SpacingCombiningMark),
        ("Me", "EnclosingMark", UnicodeCategory.EnclosingMark),
        ("Nd", "DecimalNumber", UnicodeCategory.DecimalDigitNumber),
        ("Nl", "LetterNumber", UnicodeCategory.LetterNumber),
        ("No", "OtherNumber", UnicodeCategory.OtherNumber),
        ("Zs", "SpaceSeparator", UnicodeCategory.SpaceSeparator),
        ("Zl", "LineSeparator", UnicodeCategory.LineSeparator),
        ("Zp", "ParagraphSeparator", UnicodeCategory.ParagraphSeparator),
        ("Cc", "Control", UnicodeCategory.Control),
        ("Cf", "Format", UnicodeCategory.Format),
        ("Cs", "Surrogate", UnicodeCategory.Surrogate),
        ("Co", "PrivateUse", UnicodeCategory.PrivateUse),
        ("Cn", "Unassigned", UnicodeCategory.OtherNotAssigned),
        ("Pc", "ConnectorPunctuation", UnicodeCategory.ConnectorPunctuation),
        ("Pd", "DashPunctuation", UnicodeCategory.DashPunctuation),
        ("Ps", "OpenPunctuation", UnicodeCategory.OpenPunctuation),
        ("Pe", "ClosePunctuation", UnicodeCategory.ClosePunctuation),
        ("Pi", "InitialPunctuation", UnicodeCategory.InitialQuotePunctuation),
        ("Pf", "FinalPunctuation", UnicodeCategory.FinalQuotePunctuation),
        ("Po", "OtherPunctuation", UnicodeCategory.OtherPunctuation),
        ("Sm", "MathSymbol", UnicodeCategory.MathSymbol),
        ("Sc", "CurrencySymbol", UnicodeCategory.CurrencySymbol),
        ("Sk", "ModifierSymbol", UnicodeCategory.ModifierSymbol),
        ("So", "OtherSymbol", UnicodeCategory.OtherSymbol),
    ];

    private static readonly (string Name, string LongName)[] Groups =
    [
        ("L", "Letter"), ("M", "Mark"), ("N", "Number"), ("Z", "Separator"), ("C", "Other"), ("P", "Punctuation"), ("S", "Symbol"),
    ];

    // One scan of all code points, paid by the first pattern that asks.
    private static readonly Lazy<FrozenDictionary<string, CharSet>> Classes = new(() => ReadScripts().Concat(FindCategories()).ToFrozenDictionary(entry => Normalize(entry.Name), entry => entry.Set, StringComparer.Ordinal));

    /// <summary>Null if there is no class of that name; case, blanks, '_' and '-' don't matter.</summary>
    public static CharSet? Find(string name) => Classes.Value.GetValueOrDefault(Normalize(name));

    private static string Normalize(string name) => string.Concat(name.Where(letter => letter is not ('_' or '-' or ' ')).Select(char.ToLowerInvariant));

    private static IEnumerable<(string Name, CharSet Set)> FindCategories()
    {
        var ranges = FindRanges().ToLookup(entry => entry.Category, entry => entry.Range);
        var sets = Categories.Select(entry => (entry.Name, entry.LongName, Set: CharSet.Of(ranges[entry.Category]))).ToList();
        foreach (var (name, longName, set) in sets)
        {
            yield return (name, set);
            yield return (longName, set);
        }

        foreach (var (name, longName) in Groups)
        {
            var set = CharSet.Union(sets.Where(entry => entry.Name.StartsWith(name, StringComparison.Ordinal)).Select(entry => entry.Set));
            yield return (name, set);
            yield return (longName, set);
        }

        var cased = CharSet.Union(sets.Where(entry => entry.Name is "Lu" or "Ll" or "Lt").Select(entry => entry.Set));
        yield return ("LC", cased);
        yield return ("CasedLetter", cased);
        yield return ("Any", CharSet.Any);
        yield return ("ASCII", CharSet.Of(new CharRange(0, 0x7F)));
        yield return ("Assigned", CharSet.Of(ranges[UnicodeCategory.OtherNotAssigned]).Negate());
    }

    private static IEnumerable<(UnicodeCategory Category, CharRange Range)> FindRanges()
    {
        var (start, category) = (0, CharUnicodeInfo.GetUnicodeCategory(0));
        for (var point = 1; point <= CharSet.LastCodePoint; point++)
        {
            var next = CharUnicodeInfo.GetUnicodeCategory(point);
            if (next == category)
                continue;
            yield return (category, new CharRange(start, point - 1));
            (start, category) = (point, next);
        }

        yield return (category, new CharRange(start, CharSet.LastCodePoint));
    }

    // A line for each script: its name, then ranges of hexadecimal code points.
    private static IEnumerable<(string Name, CharSet Set)> ReadScripts()
    {
        using var stream = typeof(UnicodeClasses).Assembly.GetManifestResourceStream(ScriptsResource) ?? throw new InvalidOperationException($"{ScriptsResource} is not embedded");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            yield return (words[0], CharSet.Of(words.Skip(1).Select(ReadRange)));
        }
    }

    private static CharRange ReadRange(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var first = ReadCodePoint(dash < 0 ? text : text[..dash]);
        return new CharRange(first, dash < 0 ? first : ReadCodePoint(text[(dash + 1)..]));
    }

    private static int ReadCodePoint(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
