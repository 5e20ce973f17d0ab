using System.Security.Cryptography;
using System.Text;
using RegionRender.Core.Changes;

namespace RegionRender.Reports.Tests.Plans;

[Collection(LargePlans.Name)]
public class PlanHtmlTests
{
    [Fact]
    public void A_page_shows_everything() => Golden.Holds("plan.html", Print.As("html", MadeUpPlan.OfEveryWord));

    [Fact]
    public void A_page_asks_for_nothing_from_elsewhere()
    {
        var page = Print.As("html", MadeUpPlan.OfEveryWord);
        foreach (var mark in new[] { "src=", "url(", "@import", "<link", "http://", "https://", "fetch(", "<iframe", " style=", "onclick" })
            Assert.DoesNotContain(mark, page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("style")]
    [InlineData("script")]
    public void The_policy_names_the_digest_of_what_stands_between_the_tags(string tag)
    {
        var page = Print.As("html", MadeUpPlan.OfEveryWord);
        var start = page.IndexOf($"<{tag}>", StringComparison.Ordinal) + tag.Length + 2;
        var content = page[start..page.IndexOf($"</{tag}>", StringComparison.Ordinal)];
        Assert.Contains($"{tag}-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onmouseover=\"x")]
    [InlineData("' x='")]
    [InlineData("</style>")]
    public void Words_of_users_are_no_markup(string words)
    {
        var id = Written.Cluster("a");
        var page = Print.As("html", new ChangePlan
        {
            Base = words,
            Objects = [new(ChangeWord.Illegal, ChangeVerdict.Refused, words, id) { Reason = words, Region = words, Workload = words, Path = words, Commands = [words], After = Written.Object(id, "{a: 1}"), Before = Written.Object(id, "{a: 2}") }],
            Stuck = [new(words, words, words, [words])],
            NextSteps = [new(words, words)],
        });
        Assert.DoesNotContain(words, page.Replace($"<script>\"use strict\"", "", StringComparison.Ordinal)[page.IndexOf("<body>", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_thousands_of_clusters_shows_each()
    {
        var page = Print.As("html", MadeUpPlan.Large(5000, i => i));
        Assert.Contains("data-cluster=\"cluster-04999\"", page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 1_000_000, 12_000_000);
    }

    [Fact]
    public void A_page_that_would_be_too_long_says_what_is_left_out() =>
        Assert.Contains("more: see them with --format json", Print.As("html", MadeUpPlan.Large(8000, i => i)), StringComparison.Ordinal);
}
