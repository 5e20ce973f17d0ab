using System.Text;
using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>A value on one line, as YAML would write it; a long one is cut.</summary>
internal static class ValueText
{
    private const int Longest = 160;

    /// <summary>As a report shows it.</summary>
    public static string Of(YamlNode node)
    {
        var text = new StringBuilder();
        Write(node, text, Longest);
        if (text.Length <= Longest)
            return text.ToString();
        var end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return $"{text.ToString(0, end)}…";
    }

    /// <summary>However long it is.</summary>
    public static string Whole(YamlNode node)
    {
        var text = new StringBuilder();
        Write(node, text, int.MaxValue);
        return text.ToString();
    }

    private static void Write(YamlNode node, StringBuilder text, int longest)
    {
        if (text.Length > longest)
            return;
        switch (node)
        {
            case YamlMapping map:
                WriteAll(map.Entries, "{}", text, longest, entry =>
                {
                    text.Append(Text(entry.Key.Text, longest)).Append(": ");
                    Write(entry.Value, text, longest);
                });
                break;
            case YamlSequence list:
                WriteAll(list.Items, "[]", text, longest, item => Write(item, text, longest));
                break;
            case YamlScalar { IsString: true } scalar:
                text.Append(Text(scalar.Text, longest));
                break;
            case YamlScalar scalar:
                text.Append(scalar.Text);
                break;
        }
    }

    private static void WriteAll<T>(IEnumerable<T> items, string brackets, StringBuilder text, int longest, Action<T> write)
    {
        text.Append(brackets[0]);
        var start = text.Length;
        foreach (var item in items)
        {
            if (text.Length > longest)
                return;
            if (text.Length > start)
                text.Append(", ");
            write(item);
        }

        text.Append(brackets[1]);
    }

    private static string Text(string value, int longest)
    {
        if (value is SecretText.Hidden || (PlainText.IsPlain(value) && !value.AsSpan().ContainsAny(",[]{}")))
            return value;
        var cut = value.Length <= longest ? value : value[..longest];
        return $"\"{cut.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
    }
}
