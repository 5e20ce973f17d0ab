using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>Says a fix in words.</summary>
internal static class FixSentence
{
    private const int LongestQuoted = 80;

    public static string Of(TextFix fix)
    {
        var span = fix.Location.Span;
        if (fix.Replacement.Length == 0)
            return $"fix: remove {Quote(fix.Location.Source?.Text.Substring(span.Start, span.Length) ?? "")}";
        return span.Length == 0 ? $"fix: insert {Quote(fix.Replacement)}" : $"did you mean {Quote(fix.Replacement)}?";
    }

    private static string Quote(string text)
    {
        var shown = text.Trim();
        return $"'{Printable.Of(shown.Length <= LongestQuoted ? shown : shown[..LongestQuoted] + "…")}'";
    }
}
