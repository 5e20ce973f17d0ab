using System.Collections.Immutable;
using System.Text;

namespace RegionRender.Fuzz;

/// <summary>Mutations of an expression's text.</summary>
internal static class TextMutation
{
    private static readonly string[] Tokens =
    [
        "(", ")", "[", "]", "{", "}", ".", ",", "?", ":", "!", "-", "+", "*", "/", "%", "&&", "||", "==", "!=", "<", ">=", " in ", "'", "\"", "\"\"\"", "`", "\\", "//", "\n", "\0", "\u2028",
        "0", "1", "-1", "9223372036854775807", "-9223372036854775808", "18446744073709551615u", "0x7fffffffffffffff", "1e308", "1e-400", ".5", "1.", "''", "b'\\xff'", "r'\\'", "'\\U0010FFFF'", "\ud800",
        "null", "true", "has(", "x", "s", "l", "m", "n", "e", ".map(e, ", ".all(e, ", ".filter(e, ", "cel.bind(v, ", "type(", "dyn(", "[?", ".?", "{?'a': ", "lists.range(1000)", ".format([", "%s",
    ];

    public static string Apply(string expression, Random random, ImmutableArray<string> seeds)
    {
        var text = new StringBuilder(expression);
        for (var left = random.Next(1, 4); left > 0; left--)
            Mutate(text, random, seeds);
        return text.ToString();
    }

    private static void Mutate(StringBuilder text, Random random, ImmutableArray<string> seeds)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(text.Length - at, random.Next(1, 1 << random.Next(1, 6)));
        switch (random.Next(7))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(random.Next(text.Length + 1), text.ToString(at, length));
                break;
            case 2 when text.Length > at:
                text[at] = (char)random.Next(random.Next(4) == 0 ? 0x10000 : 0x80);
                break;
            case 3:
                text.Insert(at, string.Concat(Enumerable.Repeat(Tokens[random.Next(Tokens.Length)], 1 << random.Next(11))));
                break;
            case 4 when !seeds.IsEmpty:
                text.Insert(at, $"({seeds[random.Next(seeds.Length)]})");
                break;
            default:
                text.Insert(at, Tokens[random.Next(Tokens.Length)]);
                break;
        }
    }
}
