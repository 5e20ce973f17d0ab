using RegionRender.Syntax;

namespace RegionRender.Reports.Tests;

public class GitHubReportTests
{
    [Fact]
    public void A_finding_is_one_workflow_command() => Assert.Equal(
        "::error file=estates/my atlas/estate.yaml,line=4,endLine=4,col=26,endColumn=33,title=RR9001::There is no region 'eu-wset'"
        + "%0Aestates/my atlas/estate.yaml:2:11: The only region is here%0Adid you mean 'eu-west'?%0Ahint: Declare it under 'regions'\n",
        Sample.Print(new GitHubReport(), Sample.RegionIsUnknown));

    [Fact]
    public void A_finding_without_a_place_has_a_title_only() =>
        Assert.Equal("::warning title=RR9002::100%25 odd\n", Sample.Print(new GitHubReport(), Sample.LabelIsOdd));

    [Fact]
    public void A_span_over_several_lines_has_no_columns()
    {
        var source = new SourceText("a.yaml", "a\nb\nc\n");
        var text = Sample.Print(new GitHubReport(), new Diagnostic(Sample.OddLabel, new Location(source, new TextSpan(0, 3)), "odd"));
        Assert.Equal("::warning file=a.yaml,line=1,endLine=2,title=RR9002::odd\n", text);
    }

    [Fact]
    public void What_the_input_says_can_neither_end_a_property_nor_begin_a_command()
    {
        var source = new SourceText("a,line=9:%.yaml", "x");
        var text = Sample.Print(new GitHubReport(), new Diagnostic(Sample.OddLabel, new Location(source, default), "'\n::stop-commands::x\r'"));
        Assert.Equal("::warning file=a%2Cline=9%3A%25.yaml,line=1,endLine=1,col=1,endColumn=1,title=RR9002::'\\n::stop-commands::x\\r'\n", text);
    }
}
