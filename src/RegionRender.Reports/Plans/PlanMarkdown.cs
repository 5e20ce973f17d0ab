using RegionRender.Core.Texts;
using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>A comment of a pull request.</summary>
internal sealed class PlanMarkdown(TextTemplate template) : IPlanFormat
{
    // GitHub takes 65,536 characters and refuses the next one; who posts the comment may add a line of their own.
    private const int Longest = 65_000;

    private static readonly PlanLimits Limits = new(Groups: 256, Lines: 24, Objects: 0, Rows: 64, Characters: 800);

    public void Write(PlanReport plan, DiagnosticBag findings, ReportWriter output)
    {
        var none = TextValues.EscapedBy(text => CommentText.Escape(Printable.Of(text)));
        if (FittedText.Render(template, limits => new PlanValues(plan, limits, none, CommentText.Block).Values(), Limits, Longest, findings) is { } text)
            output.WriteDocument(text);
    }
}
