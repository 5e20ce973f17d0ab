using RegionRender.Core.Changes;
using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Changes;

/// <summary>The whole way out of a region of <c>atlas</c>: each rendering is built on the one before, as if it were merged and applied.</summary>
public class RegionRemovalTests
{
    private readonly Dictionary<string, string> _estate = FilesOf(RepositoryFolder.Of("examples", "estates", "atlas"));

    [Fact]
    public void A_region_goes_in_steps_that_are_each_accepted_and_leaves_nothing_in_the_rendering()
    {
        var tree = Build(null, []);

        // Its clusters, then what they needed, then the region, then the cluster that it ran on: each named first, then gone.
        Name("{kind: Cluster, name: shop-prod-eu, reason: moved}, {kind: Cluster, name: shop-test-eu, reason: moved}, {kind: Cluster, name: pay-prod-eu, reason: moved}");
        tree = Build(tree, [ChangeWord.Changed]);
        Cut("clusters/aws.yaml", "  - name: shop-prod-eu", "  - name: shop-prod-us");
        tree = Build(tree, [ChangeWord.Destroyed, ChangeWord.LeftBehind, ChangeWord.Removed, ChangeWord.Changed]);

        Name("{kind: Credential, name: aws-prod-eu-west, reason: moved}");
        tree = Build(tree, [ChangeWord.Changed]);
        Replace("estate.yaml", "regions: [eu-west, us-east]", "regions: [us-east]");
        Replace("estate.yaml", "secret: {eu-west: aws/prod-eu, us-east: aws/prod-us}", "secret: {us-east: aws/prod-us}");
        Replace("regions/eu-west.yaml", "credential: aws-prod, ", "");
        tree = Build(tree, [ChangeWord.Destroyed, ChangeWord.LeftBehind, ChangeWord.Removed, ChangeWord.Changed]);

        Name("{kind: Region, name: eu-west, reason: moved}");
        tree = Build(tree, [ChangeWord.Changed]);
        _estate["regions/eu-west.yaml"] = """
            apiVersion: regionrender.io/v1alpha1
            kind: EstatePart
            clusters:
              - {name: eu-west, class: aws-small, credential: aws-mgmt, labels: {tier: null}, config: {region: eu-west-1}}
            """;
        Replace("estate.yaml", "  - {scope: regional, regions: [eu-west], files: extras/eu/*.yaml}\n", "");
        tree = Build(tree, [ChangeWord.Destroyed, ChangeWord.LeftBehind, ChangeWord.Removed, ChangeWord.Changed, ChangeWord.Moved, ChangeWord.Created]);

        Name("{kind: Cluster, name: eu-west, reason: moved}");
        tree = Build(tree, [ChangeWord.Changed]);
        _estate["regions/eu-west.yaml"] = "apiVersion: regionrender.io/v1alpha1\nkind: EstatePart\n";
        tree = Build(tree, [ChangeWord.Destroyed, ChangeWord.LeftBehind, ChangeWord.Removed, ChangeWord.Changed]);

        Replace("estate.yaml", Entries(), "");
        tree = Build(tree, []);
        Assert.DoesNotContain(tree.Files, file => file.Path.Contains("eu-west", StringComparison.Ordinal));
        Assert.DoesNotContain(tree.Ledger.Files, file => file.Cluster == "eu-west" || file.Objects.Any(item => item.Id.Name.Contains("eu-west", StringComparison.Ordinal)));
    }

    // What happens is accepted; the first of the words must be among it, and none but these may be.
    private ManifestTree Build(ManifestTree? previous, ChangeWord[] words)
    {
        var compilation = EstateCompiler.Compile(new EstateInput("estate.yaml", InMemorySourceFiles.FromTexts(_estate)), new CompilerOptions
        {
            Previous = _ => previous is null ? null : new PreviousRendering(new InMemorySourceFiles(previous.Files.ToDictionary(file => file.Path, file => file.Content.ToArray(), StringComparer.Ordinal)), "rendered/"),
        });
        var text = PlanText.Of(compilation);
        Assert.True(compilation.Tree is not null, text);
        Assert.Empty(compilation.Changes?.Stuck ?? []);
        Assert.True((compilation.Changes?.Objects ?? []).All(item => words.Contains(item.Word)), text);
        Assert.True(words.Length == 0 || compilation.Changes?.Objects.Any(item => item.Word == words[0]) == true, text);
        return compilation.Tree ?? throw new InvalidOperationException();
    }

    private void Name(string entries)
    {
        if (_estate["estate.yaml"].Contains("decommission: [", StringComparison.Ordinal))
            Replace("estate.yaml", "decommission: [", $"decommission: [{entries}, ");
        else
            _estate["estate.yaml"] += $"decommission: [{entries}]\n";
    }

    private string Entries() => _estate["estate.yaml"][_estate["estate.yaml"].IndexOf("decommission: [", StringComparison.Ordinal)..];

    private void Cut(string file, string from, string to)
    {
        var text = _estate[file];
        _estate[file] = text[..text.IndexOf(from, StringComparison.Ordinal)] + text[text.IndexOf(to, StringComparison.Ordinal)..];
    }

    private void Replace(string file, string from, string to)
    {
        Assert.Contains(from, _estate[file]);
        _estate[file] = _estate[file].Replace(from, to, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> FilesOf(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(folder, file).StartsWith("rendered", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
}
