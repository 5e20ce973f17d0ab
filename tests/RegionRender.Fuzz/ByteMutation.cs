using System.Text;

namespace RegionRender.Fuzz;

/// <summary>Mutations below YAML: what a bad editor, a bad merge or a bad disk does to a file.</summary>
internal static class ByteMutation
{
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            ": ", "- ", "&a ", "*a", "<<: *a", "${{", "}}", "${{ vars.domain }}", "\"", "'", "|\n", ">-\n", "{", "}", "[", "]", ",", "#", "?", "!", "!!str ",
            "%YAML 1.1\n", "---\n", "...\n", "\t", "\r", "\r\n", "\n\n", "  ", "~", "null", "true", "-0", "0x", "1e999", "99999999999999999999", "\u2028", "\uFEFF", "𝒳", "\\u0000",
        }.Select(Encoding.UTF8.GetBytes),
        [0x00], [0x1B], [0x7F], [0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFE],
    ];

    public static byte[] Apply(byte[] content, Random random)
    {
        var bytes = new List<byte>(content);
        for (var left = random.Next(1, 4); left > 0 && bytes.Count > 0; left--)
            Mutate(bytes, random);
        return [.. bytes];
    }

    private static void Mutate(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(bytes.Count - at, random.Next(1, 1 << random.Next(1, 10)));
        switch (random.Next(8))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 4:
                bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                break;
            case 5:
                bytes.InsertRange(at, Repeat(Tokens[random.Next(Tokens.Length)], 1 << random.Next(12)));
                break;
            case 6:
                MoveLine(bytes, at, random);
                break;
            default:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }

    private static IEnumerable<byte> Repeat(byte[] token, int times) => Enumerable.Repeat(token, times).SelectMany(bytes => bytes);

    private static void MoveLine(List<byte> bytes, int at, Random random)
    {
        var start = at == 0 ? 0 : bytes.LastIndexOf((byte)'\n', at - 1) + 1;
        var end = bytes.IndexOf((byte)'\n', at) + 1;
        var line = bytes.GetRange(start, (end == 0 ? bytes.Count : end) - start);
        bytes.RemoveRange(start, line.Count);
        bytes.InsertRange(bytes.IndexOf((byte)'\n', random.Next(bytes.Count + 1)) + 1, line);
    }
}
