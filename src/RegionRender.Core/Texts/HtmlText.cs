using System.Buffers;
using System.Text;

namespace RegionRender.Core.Texts;

/// <summary>Text of the users' in HTML: between tags, or in an attribute with quotes of either kind.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("&<>\"'`");

    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks))
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                '`' => escaped.Append("&#96;"),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }
}
