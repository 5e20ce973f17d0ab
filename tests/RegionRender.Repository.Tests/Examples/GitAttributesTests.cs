namespace RegionRender.Repository.Tests.Examples;

/// <summary>What Git makes of the attributes of a rendering. A review folds what is generated, and shows the rest.</summary>
public sealed class GitAttributesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("regionrender-attributes-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(".regionrender/meta.json", true)]
    [InlineData(".regionrender/management.json", true)]
    [InlineData(".regionrender/regions/eu-west.json", true)]
    [InlineData("management/platform/kustomization.yaml", true)]
    [InlineData("management/regions/eu-west/workloads/kustomization.yaml", true)]
    [InlineData("regional/eu-west/base/kustomization.yaml", true)]
    [InlineData(".regionrender/prerequisites.md", false)]
    [InlineData("management/platform/management.kcm.yaml", false)]
    [InlineData("clusters/mgmt/layers.yaml", false)]
    [InlineData("clusters/mgmt/flux-system/kustomization.yaml", false)]
    public void The_ledger_and_the_lists_are_generated_and_what_a_reviewer_should_see_is_not(string path, bool isGenerated)
    {
        Directory.CreateDirectory(Path.Join(_folder, "rendered"));
        File.Copy(Path.Join(new ExampleEstate("minimal").RenderedFolder, ".gitattributes"), Path.Join(_folder, "rendered", ".gitattributes"));
        Git("init", "--quiet");

        Assert.Equal(
            [$"rendered/{path}: text: unset", $"rendered/{path}: linguist-generated: {(isGenerated ? "set" : "unspecified")}"],
            Git("check-attr", "text", "linguist-generated", "--", $"rendered/{path}").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private string Git(params string[] arguments) => Command.Run(TimeSpan.FromMinutes(1), "git", ["-C", _folder, .. arguments]).Output;
}
