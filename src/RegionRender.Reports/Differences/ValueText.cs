using System.Text;
using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>A value on one line, as YAML would write it; a long one is cut.</summary>
internal static class ValueText
{
    private const int Longest = 160;

    public static string Of(YamlNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        if (text.Length <= Longest)
            return text.ToString();
        var end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return $"{text.ToString(0, end)}…";
    }

    private static void Write(YamlNode node, StringBuilder text)
    {
        if (text.Length > Longest)
            return;
        switch (node)
        {
            case YamlMapping map:
                WriteAll(map.Entries, "{}", text, entry =>
                {
                    text.Append(Text(entry.Key.Text)).Append(": ");
                    Write(entry.Value, text);
                });
                break;
            case YamlSequence list:
                WriteAll(list.Items, "[]", text, item => Write(item, text));
                break;
            case YamlScalar { IsString: true } scalar:
                text.Append(Text(scalar.Text));
                break;
            case YamlScalar scalar:
                text.Append(scalar.Text);
                break;
        }
    }

    private static void WriteAll<T>(IEnumerable<T> items, string brackets, StringBuilder text, Action<T> write)
    {
        text.Append(brackets[0]);
        var start = text.Length;
        foreach (var item in items)
        {
            if (text.Length > Longest)
                return;
            if (text.Length > start)
                text.Append(", ");
            write(item);
        }

        text.Append(brackets[1]);
    }

    private static string Text(string value)
    {
        if (value == SecretText.Hidden || (PlainText.IsPlain(value) && !value.AsSpan().ContainsAny(",[]{}")))
            return value;
        var cut = value.Length <= Longest ? value : value[..Longest];
        return $"\"{cut.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
    }
}
