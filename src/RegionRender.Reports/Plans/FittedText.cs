using RegionRender.Core.Texts;
using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>Renders a text with as much of a plan as fits.</summary>
internal static class FittedText
{
    /// <summary>The text; null if its template is broken, which the bag then tells.</summary>
    public static string? Render(TextTemplate template, Func<PlanLimits, TextValues> values, PlanLimits limits, int longest, DiagnosticBag findings)
    {
        while (true)
        {
            // A text may be too long for the engine itself.
            var found = new DiagnosticBag();
            var text = template.Render(values(limits), found);
            if (text is not null && (text.Length <= longest || !limits.CanBeSmaller))
                return text.Length <= longest ? text : CutAtLine(text, longest);
            if (!limits.CanBeSmaller)
            {
                findings.AddRange(found.ToSorted());
                return null;
            }

            limits = limits.Smaller();
        }
    }

    // Only where a template of the user's has much to say without any values.
    private static string CutAtLine(string text, int longest)
    {
        const string End = "…\n";
        var end = text.LastIndexOf('\n', longest - End.Length - 1);
        return string.Concat(text.AsSpan(0, end < 0 ? longest - End.Length : end + 1), End);
    }
}
