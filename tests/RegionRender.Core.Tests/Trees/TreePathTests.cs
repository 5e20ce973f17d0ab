using RegionRender.Core.Trees;

namespace RegionRender.Core.Tests.Trees;

public sealed class TreePathTests
{
    [Theory]
    [InlineData(".gitattributes")]
    [InlineData(".regionrender/meta.json")]
    [InlineData("management/platform/management.kcm.yaml")]
    [InlineData("regional/eu/addons/console.yaml")]
    [InlineData("a/com10.yaml")]
    [InlineData("a/ü.yaml")]
    public void An_ordinary_path_has_no_problem(string path) => Assert.Null(TreePath.Problem(path));

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData("./a")]
    [InlineData("a/../b")]
    [InlineData("..")]
    [InlineData("a/.git/config")]
    [InlineData("a/.GIT")]
    [InlineData("GIT~1/config")]
    [InlineData("a\\b")]
    [InlineData("c:a/b")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a\u007fb")]
    [InlineData("a\u0085b")]
    [InlineData("a/b.")]
    [InlineData("a /b")]
    [InlineData("a/nul")]
    [InlineData("a/CON.yaml")]
    [InlineData("a/Com1.x.yaml")]
    [InlineData("lpt9/x.yaml")]
    public void A_path_that_could_lead_out_or_break_a_checkout_has_a_problem(string path) => Assert.NotNull(TreePath.Problem(path));

    [Fact]
    public void A_name_may_have_255_bytes_and_no_more()
    {
        Assert.Null(TreePath.Problem("a/" + new string('x', 255)));
        Assert.NotNull(TreePath.Problem("a/" + new string('x', 256)));
        Assert.NotNull(TreePath.Problem("a/" + new string('ü', 128)));
    }
}
