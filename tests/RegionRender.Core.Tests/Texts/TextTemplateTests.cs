using RegionRender.Core.Texts;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Texts;

public class TextTemplateTests
{
    private static readonly TextValues Values = TextValues.None
        .With("estate", TextValues.None.With("name", "at*las"))
        .With("clusters", [TextValues.None.With("name", "hub"), TextValues.None.With("name", "north")]);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("of {{ estate.name }}", "of at\\*las")]
    [InlineData("{{ for c in clusters }}{{ c.name }} {{ end }}", "hub north ")]
    [InlineData("{{ clusters.size }}{{ if clusters.size > 1 }} of them{{ end }}", "2 of them")]
    [InlineData("a\r\n{{~ for c in clusters ~}}\r\n- {{ c.name }}\r\n{{~ end ~}}\r\nb\r\n", "a\n- hub\n- north\nb\n")]
    [InlineData("{{ 0.5 }}", "0.5")]
    [InlineData("{{ x = 'a'; for c in clusters; x + for.index; end }}", "a0a1")]
    public void A_template_names_what_it_is_given(string template, string expected) => Assert.Equal(expected, Render(template, out _));

    [Theory]
    [InlineData("{{ estat.name }}", "RR4013", "the variable or function 'estat' was not found")]
    [InlineData("{{ estate.title }}", "RR4013", "there is no 'title' in this value")]
    [InlineData("{{ date.now }}", "RR4013", "the variable or function 'date' was not found")]
    [InlineData("{{ include 'other.md' }}", "RR4013", "the variable or function 'include' was not found")]
    [InlineData("{{ import estate }}", "RR4013", "'import' is not for text templates: name the value in full")]
    [InlineData("{{ estate.name = 'other' }}", "RR4013", null)]
    [InlineData("{{ clusters[7] }}", "RR4013", null)]
    [InlineData("{{ 1 % 0 }}", "RR4013", null)]
    [InlineData("{{ while true }}{{ end }}", "RR4013", "exceeding number of iteration limit '1000000' for loop statement")]
    [InlineData("{{ for a in 1..2000 }}{{ for b in 1..2000 }}{{ end }}{{ end }}", "RR4013", null)]
    [InlineData("{{ func f; f; end; f }}", "RR4013", null)]
    [InlineData("{{ while true }}0123456789012345678901234567890123456789{{ end }}", "RR4013", "rendered output exceeds OutputLimit '16777216'")]
    [InlineData("{{ 'a' * 100000000 }}", "RR4013", "string multiplication exceeds LimitToString '16777216'")]
    [InlineData("{{ x = 'aaaaaaaa'; for i in 1..64; x = x + x; end }}", "RR4013", null)]
    [InlineData("{{ x = 'a'; for i in 1..64; x = [x, x]; end; x + 'a' }}", "RR4013", null)]
    [InlineData("{{ estate }}", "RR4013", "a list or a map is no text: name one of its values")]
    [InlineData("{{ clusters }}", "RR4013", "a list or a map is no text: name one of its values")]
    [InlineData("{{ for }}", "RR4012", null)]
    [InlineData("{{ if true }}", "RR4012", null)]
    public void What_goes_wrong_is_a_finding_in_its_line(string template, string code, string? message)
    {
        Assert.Null(Render("first\n" + template, out var findings));

        var finding = Assert.Single(findings);
        Assert.Equal(code, finding.Id);
        Assert.Equal("page.md:2", finding.Location.ToString()[..9]);
        if (message is not null)
            Assert.Equal(message, finding.Message);
    }

    [Fact]
    public void Brackets_without_end_are_a_finding() =>
        Assert.Null(Render("{{ " + new string('(', 100_000), out _));

    [Theory]
    [InlineData("kcm-system/aws.eu-west's (1.2)", "kcm-system/aws.eu-west's (1.2)")]
    [InlineData("a*b_c`d`", "a\\*b\\_c\\`d\\`")]
    [InlineData("[x](y) <b> &amp; ~~z~~ a|b $c$ \\", "\\[x\\](y) \\<b\\> \\&amp; \\~\\~z\\~\\~ a\\|b \\$c\\$ \\\\")]
    [InlineData("line\n# heading\r\n- item", "line # heading  - item")]
    [InlineData("tab\tand\u2028separator", "tab and separator")]
    public void Text_of_the_users_is_no_markup(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));

    private static string? Render(string template, out IReadOnlyList<Diagnostic> findings)
    {
        var bag = new DiagnosticBag();
        var text = TextTemplate.Parse(new SourceText("page.md", template), bag)?.Render(Values, bag);
        findings = bag.ToSorted();
        return text;
    }
}
