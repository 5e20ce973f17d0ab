using System.Security.Cryptography;
using System.Text;
using RegionRender.Core.Texts;
using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>One page that needs nothing but itself: no network, no other file.</summary>
/// <param name="page">The page, which puts style and script between tags as they are.</param>
/// <param name="style">A stylesheet.</param>
/// <param name="script">A script.</param>
internal sealed class PlanHtml(TextTemplate page, TextTemplate style, TextTemplate script) : IPlanFormat
{
    // What a browser shows in a second or two.
    private const int Longest = 15_000_000;

    private static readonly PlanLimits Limits = new(Groups: 6_000, Lines: 100, Objects: 20_000, Rows: 2_000, Characters: 4_000);

    public void Write(PlanReport plan, DiagnosticBag findings, ReportWriter output)
    {
        var none = TextValues.EscapedBy(text => HtmlText.Escape(Printable.Of(text)));
        if (style.Render(none, findings) is not { } css || script.Render(none, findings) is not { } js)
            return;
        var assets = none
            .WithMarkup("style", css)
            .WithMarkup("script", js)
            .WithMarkup("policy", $"default-src 'none'; style-src '{Digest(css)}'; script-src '{Digest(js)}'; base-uri 'none'; form-action 'none'");
        if (FittedText.Render(page, limits => new PlanValues(plan, limits, none, Block).Values().With("page", assets), Limits, Longest, findings) is { } text)
            output.WriteDocument(text);
    }

    private static string Block(string language, IEnumerable<string> lines) =>
        $"<pre class=\"{language}\">{string.Join('\n', lines.Select(HtmlText.Escape))}</pre>";

    // What the policy compares: the bytes between the tags (w3.org/TR/CSP3, "Does element match source list for type and source?").
    private static string Digest(string content) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}";
}
