using System.Buffers;
using System.Text;

namespace RegionRender.Core.Texts;

/// <summary>Text of the user's in the middle of a line of Markdown: it reads as it was written, and is no markup.</summary>
internal static class MarkdownText
{
    // Control characters end lines, and a line's beginning is where most of Markdown's marks count.
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[]<>&|~$\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f\u0085\u2028\u2029");

    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks))
            return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if (char.IsControl(character) || character is '\u2028' or '\u2029')
                escaped.Append(' ');
            else if (Marks.Contains(character))
                escaped.Append('\\').Append(character);
            else
                escaped.Append(character);
        }

        return escaped.ToString();
    }
}
