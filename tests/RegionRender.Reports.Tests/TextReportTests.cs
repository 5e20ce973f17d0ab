using RegionRender.Syntax;

namespace RegionRender.Reports.Tests;

public class TextReportTests
{
    [Fact]
    public void A_finding_shows_place_code_message_source_line_marker_related_places_fix_and_hint() => Assert.Equal(
        """
        estates/my atlas/estate.yaml:4:26: error RR9001: There is no region 'eu-wset'
            4 |   - {name: shop, region: eu-wset}
              |                          ^^^^^^^
          estates/my atlas/estate.yaml:2:11: The only region is here
          did you mean 'eu-west'?
          hint: Declare it under 'regions'


        """,
        Sample.Print(new TextReport(), Sample.RegionIsUnknown));

    [Fact]
    public void Findings_at_the_same_place_show_its_line_once()
    {
        var second = Sample.RegionIsUnknown with { Message = "There is no region 'eu-wset', really", Related = [], Fix = null, Hint = null };
        var text = Sample.Print(new TextReport(), Sample.RegionIsUnknown, second);
        Assert.EndsWith("\n\nestates/my atlas/estate.yaml:4:26: error RR9001: There is no region 'eu-wset', really\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_without_a_place_shows_code_and_message() =>
        Assert.Equal("warning RR9002: 100% odd\n\n", Sample.Print(new TextReport(), Sample.LabelIsOdd));

    [Theory]
    [InlineData("", "fix: remove 'eu-wset'")]
    [InlineData("a\nb", @"did you mean 'a\nb'?")]
    public void A_fix_is_said_in_words(string replacement, string sentence)
    {
        var fix = new TextFix(Sample.At(Sample.Estate, "eu-wset"), replacement);
        Assert.Equal(sentence, FixSentence.Of(fix));
    }

    [Fact]
    public void A_fix_of_nothing_is_an_insertion() =>
        Assert.Equal("fix: insert 'kind: Estate'", FixSentence.Of(new TextFix(new Location(Sample.Estate, default), "kind: Estate\n")));

    [Fact]
    public void Control_characters_of_the_input_never_reach_the_terminal()
    {
        var source = new SourceText("a\u001b[2J.yaml", "name: \"\u001b[31mred\u202e\"\n");
        var text = Sample.Print(new TextReport(), new Diagnostic(Sample.UnknownRegion, Sample.At(source, "name"), "'\u001b[31m' and '\u009b' and '\n'") { Hint = "not \a" });
        Assert.DoesNotContain(text, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain('\u202e', text);
        Assert.StartsWith(@"a\x1b[2J.yaml:1:1: error RR9001: '\x1b[31m' and '\x9b' and '\n'", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Tones_mark_the_place_the_severity_and_the_advice_and_change_no_letter()
    {
        var report = Report.Of([Sample.RegionIsUnknown, Sample.LabelIsOdd]);
        var plain = Sample.Print(new TextReport(), report);
        var toned = Sample.Print(new TextReport(), report, output => new ToneMarks(output));
        Assert.Contains("<Strong>estates/my atlas/estate.yaml:4:26: </><Error>error RR9001</>", toned, StringComparison.Ordinal);
        Assert.Contains("<Warning>warning RR9002</>", toned, StringComparison.Ordinal);
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(toned, "<[A-Z][a-z]+>|</>", ""));
    }

    [Fact]
    public void Changes_that_a_build_would_make_are_one_path_a_line() =>
        Assert.Equal("created a.yaml\nchanged b.yaml\nremoved c.yaml\n", Sample.Print(new TextReport(), new Report { Rendering = Sample.Changes }));

    [Fact]
    public void Changes_that_a_build_made_are_in_the_folder_to_see() =>
        Assert.Empty(Sample.Print(new TextReport(), new Report { Rendering = Sample.Changes with { IsPreview = false } }));

    [Fact]
    public void A_finding_about_a_whole_file_has_no_line() =>
        Assert.Equal("rendered/a.yaml: warning RR9002: odd\n\n", Sample.Print(new TextReport(), new Diagnostic(Sample.OddLabel, new Location(new SourceText("rendered/a.yaml", ""), default), "odd")));
}
