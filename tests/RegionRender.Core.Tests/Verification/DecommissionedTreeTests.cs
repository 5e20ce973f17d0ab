using RegionRender.Core.Tests.Compilation;
using RegionRender.Core.Verification;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Verification;

/// <summary>A rendering from which something is to go keeps the rules, too: no estate is at hand to say what that is.</summary>
public class DecommissionedTreeTests
{
    private const string Extra = "extraManifests: [{scope: management, files: extra.yaml}]\n";

    public static TheoryData<string> Entries => new()
    {
        "kind: Cluster, name: shop",
        "kind: Credential, name: aws",
        "kind: Region, name: north",
        "kind: Delivery, name: north",
        "kind: Delivery, name: management",
    };

    [Theory]
    [MemberData(nameof(Entries))]
    public void What_confirms_its_deletion_needs_no_protection(string entry) => Assert.Empty(Verify($"decommission: [{{{entry}, reason: r}}]\n", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: tools}\n"));

    [Fact]
    public void What_the_user_let_go_is_known_by_the_ledger() =>
        Assert.Empty(Verify("decommission: [{kind: Namespace, name: tools, reason: r}]\n", "apiVersion: v1\nkind: Namespace\nmetadata: {name: tools}\n"));

    [Fact]
    public void A_confirmation_with_another_name_is_none()
    {
        var files = Render("decommission: [{kind: Cluster, name: shop, reason: r}]\n", "");
        var path = files.Keys.Single(path => path.EndsWith("clusterdeployment.kcm-system.shop.yaml", StringComparison.Ordinal));
        files[path] = files[path].Replace("confirm-deletion: shop", "confirm-deletion: web", StringComparison.Ordinal);
        foreach (var ledger in files.Keys.Where(path => path.StartsWith(".regionrender/", StringComparison.Ordinal)).ToList())
            files.Remove(ledger);

        Assert.Contains("RR5014", TreeVerifier.Verify(InMemorySourceFiles.FromTexts(files), "").Diagnostics.Select(finding => finding.Id));
    }

    private static IEnumerable<string> Verify(string addition, string extra) =>
        TreeVerifier.Verify(InMemorySourceFiles.FromTexts(Render(addition, extra)), "").Diagnostics.Select(finding => $"{finding.Location} {finding.Id} {finding.Message}");

    private static Dictionary<string, string> Render(string addition, string extra)
    {
        var compilation = SmallEstate.Compile((extra.Length > 0 ? Extra : "") + addition, ("extra.yaml", extra));
        Assert.Empty(compilation.Diagnostics);
        Assert.NotNull(compilation.Tree);
        return compilation.Tree.Files.ToDictionary(file => file.Path, file => System.Text.Encoding.UTF8.GetString(file.Content.Span), StringComparer.Ordinal);
    }
}
