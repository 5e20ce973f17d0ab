namespace RegionRender.Core.Tests.Compilation;

public class FollowedSourceTests
{
    [Theory]
    [InlineData("{branch: main}", "main")]
    [InlineData("{name: refs/heads/main}", "main")]
    [InlineData("{name: refs/heads/release, branch: main}", "release")]
    [InlineData("{name: refs/tags/v1}", null)]
    [InlineData("{branch: main, tag: v1}", null)]
    [InlineData("{branch: main, semver: '>=1.0.0'}", null)]
    [InlineData("{branch: main, commit: abcdef0123456789012345678901234567890123}", null)]
    public void The_branch_is_followed_where_nothing_takes_precedence(string reference, string? branch) =>
        Assert.Equal(new RenderingSource("rendered", "ssh://git@git.example.com/fleet.git", branch), SourceOf(SmallEstate.Text.Replace("{branch: main}", reference, StringComparison.Ordinal)));

    [Fact]
    public void An_OCI_repository_has_no_branches()
    {
        var estate = SmallEstate.Text
            .Replace("GitRepository", "OCIRepository", StringComparison.Ordinal)
            .Replace("ssh://git@", "oci://", StringComparison.Ordinal)
            .Replace("{branch: main}", "{tag: latest}", StringComparison.Ordinal);
        Assert.Equal(new RenderingSource("rendered", "oci://git.example.com/fleet.git", null), SourceOf(estate));
    }

    private static RenderingSource? SourceOf(string estate)
    {
        RenderingSource? asked = null;
        var files = Syntax.InMemorySourceFiles.FromTexts([KeyValuePair.Create("estate.yaml", estate)]);
        EstateCompiler.Compile(new EstateInput("estate.yaml", files), new CompilerOptions
        {
            Previous = source =>
            {
                asked = source;
                return null;
            },
        });
        return asked;
    }
}
