using System.Text;
using RegionRender.Core.Tests.Compilation;
using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Transitions;

/// <summary>A build is held to the rendering that it replaces: what the API server would not change is refused at the estate's line.</summary>
public class TransitionTests
{
    private const string Charts = """
        serviceTemplates:
          - source: {name: catalog, url: oci://ghcr.io/k0rdent/catalog/charts}
            charts: [{name: ingress-nginx, versions: [4.15.1]}]

        """;

    private const string Extras = "extraManifests: [{scope: management, files: extra.yaml}]\n";

    private const string PriorityClass = "apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: {name: high}\nvalue: 1000\n";

    private const string RoleBinding = """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: readers, namespace: kcm-system}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
        subjects: [{kind: Group, apiGroup: rbac.authorization.k8s.io, name: readers}]

        """;

    public static TheoryData<string, string, string, string, string, string> Immutable => new()
    {
        { "a renamed Helm source under a ServiceTemplate", Charts, "", "name: catalog", "name: charts", "estate.yaml" },
        { "the key of a region's kubeconfig", "", "", "key: value", "key: config", "estate.yaml" },
        { "the value of a PriorityClass", Extras, PriorityClass, "value: 1000", "value: 2000", "extra.yaml" },
        { "the role of a RoleBinding", Extras, RoleBinding, "name: view", "name: edit", "extra.yaml" },
    };

    [Theory]
    [MemberData(nameof(Immutable))]
    public void What_an_API_server_would_not_change_is_refused_where_it_is_written(string change, string addition, string extra, string from, string to, string file)
    {
        var estate = SmallEstate.Text + addition;
        var before = Compile(estate, extra, previous: null);
        Assert.Empty(before.Diagnostics);

        var after = Compile(estate.Replace(from, to, StringComparison.Ordinal), extra.Replace(from, to, StringComparison.Ordinal), before.Tree);

        var finding = Assert.Single(after.Diagnostics);
        Assert.True(finding.Id == "RR6108" || finding.Id.StartsWith("RR2", StringComparison.Ordinal), $"{change}: {finding.Message}");
        Assert.Equal((Severity.Error, file), (finding.Severity, finding.Location.Path));
        var line = (file == "estate.yaml" ? estate : extra).Split('\n').Index().First(line => line.Item.Contains(from, StringComparison.Ordinal)).Index + 1;
        Assert.True(line == finding.Location.Start.Line, $"{change}: {finding.Location} {finding.Message}");
        Assert.All(finding.Related, related => Assert.StartsWith("rendered/", related.Location.Path, StringComparison.Ordinal));
        Assert.True(after.RefusesTheChange);
        Assert.Null(after.Tree);
    }

    [Fact]
    public void The_same_estate_changes_nothing()
    {
        var before = Compile(SmallEstate.Text + Charts, "", previous: null);
        var after = Compile(SmallEstate.Text + Charts, "", before.Tree);
        Assert.Empty(after.Diagnostics);
        Assert.NotNull(after.Tree?.Replaces);
    }

    [Fact]
    public void What_may_change_does()
    {
        var before = Compile(SmallEstate.Text, "", previous: null);
        var after = Compile(SmallEstate.Text.Replace("workersNumber: 1", "workersNumber: 3", StringComparison.Ordinal), "", before.Tree);
        Assert.Empty(after.Diagnostics);
        Assert.NotNull(after.Tree);
    }

    [Fact]
    public void What_was_changed_by_hand_is_not_taken_for_what_was_rendered()
    {
        const string Region = "management/regions/north/registration/region.north.yaml";
        var before = Compile(SmallEstate.Text, "", previous: null).Tree;
        Assert.NotNull(before);
        var byHand = before.Files.Select(file => file.Path == Region ? file with { Content = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Content.Span).Replace("key: value", "key: hand", StringComparison.Ordinal)) } : file);
        var after = Compile(SmallEstate.Text.Replace("key: value", "key: config", StringComparison.Ordinal), "", before with { Files = [.. byHand] });
        Assert.Empty(after.Diagnostics);
    }

    [Fact]
    public void An_estate_with_errors_is_not_compared()
    {
        var before = Compile(SmallEstate.Text, "", previous: null);
        var after = Compile(SmallEstate.Text.Replace("credential: aws\n", "credential: azure\n", StringComparison.Ordinal), "", before.Tree);
        Assert.DoesNotContain(after.Diagnostics, finding => finding.Id.StartsWith("RR61", StringComparison.Ordinal));
        Assert.False(after.RefusesTheChange);
    }

    private static EstateCompilation Compile(string estate, string extra, ManifestTree? previous)
    {
        var files = InMemorySourceFiles.FromTexts([KeyValuePair.Create("estate.yaml", estate), KeyValuePair.Create("extra.yaml", extra)]);
        return EstateCompiler.Compile(new EstateInput("estate.yaml", files), new CompilerOptions
        {
            Previous = _ => previous is null ? null : new PreviousRendering(FilesOf(previous), "rendered/"),
        });
    }

    private static InMemorySourceFiles FilesOf(ManifestTree tree) => new(tree.Files.ToDictionary(file => file.Path, file => file.Content.ToArray(), StringComparer.Ordinal));
}
