using System.Text;
using RegionRender.Core.Labels;
using RegionRender.Core.Tests.Compilation;

namespace RegionRender.Core.Tests.Decommissioning;

/// <summary>The first step: what is named and still in the estate.</summary>
public class DecommissionedRenderingTests
{
    private const string Prune = "kustomize.toolkit.fluxcd.io/prune: disabled";
    private const string Cluster = "management/regions/north/workloads/clusterdeployment.kcm-system.shop.yaml";
    private const string Credential = "management/regions/north/credentials/credential.kcm-system.aws-north.yaml";
    private const string Identity = "management/regions/north/credentials/awsclusterstaticidentity.aws-north.yaml";
    private const string Secret = "management/regions/north/credentials/externalsecret.kcm-system.aws-north-secret.yaml";
    private const string KubeConfig = "management/regions/north/cluster/externalsecret.kcm-system.north-kubeconfig.yaml";
    private const string Region = "management/regions/north/registration/region.north.yaml";
    private const string Namespace = "regional/north/base/namespace.kcm-system.yaml";

    private static readonly string[] Protected = [Cluster, Credential, Identity, Secret, KubeConfig, Region, Namespace];

    public static TheoryData<string, string[]> Entries => new()
    {
        { "kind: Cluster, name: shop", [Cluster] },
        { "kind: Credential, name: aws", [Credential, Identity, Secret] },
        { "kind: Credential, name: aws-north", [Credential, Identity, Secret] },
        { "kind: AWSClusterStaticIdentity, name: aws-north", [Identity] },
        { "kind: ExternalSecret, name: kcm-system/north-kubeconfig", [KubeConfig] },
        { "kind: Region, name: north", [Credential, Identity, Secret, KubeConfig, Region] }, // what lies on the region stays there
        { "kind: Delivery, name: north", [] },
        { "kind: Service, name: web, clusters: [shop]", [] },
        { "kind: Cluster, name: another", [] },
    };

    [Theory]
    [MemberData(nameof(Entries))]
    public void What_is_named_may_be_pruned_and_confirms_it(string entry, string[] expected)
    {
        var files = Compile(entry);

        foreach (var path in Protected)
        {
            var isLetGo = expected.Contains(path);
            Assert.Equal((path, isLetGo, !isLetGo), (path, files[path].Contains(OwnAnnotations.ConfirmDeletion, StringComparison.Ordinal), files[path].Contains(Prune, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void The_confirmation_is_the_objects_own_name() => Assert.Contains("    regionrender.io/confirm-deletion: shop\n", Compile("kind: Cluster, name: shop")[Cluster], StringComparison.Ordinal);

    [Fact]
    public void The_deletion_guard_asks_for_the_same_confirmation() =>
        Assert.Contains($"'{OwnAnnotations.ConfirmDeletion}' in oldObject.metadata.annotations", Compile("kind: Cluster, name: another")["management/guardrails/validatingadmissionpolicy.regionrender-deletion-guard.yaml"], StringComparison.Ordinal);

    public static TheoryData<string, string> Kustomizations => new()
    {
        { "kind: Cluster, name: shop", "cluster Orphan stays; registration Orphan stays; base Orphan stays; credentials Orphan stays; workloads Delete goes" },
        { "kind: Credential, name: aws", "cluster Orphan stays; registration Orphan stays; base Orphan stays; credentials Delete goes; workloads Orphan stays" },
        { "kind: ExternalSecret, name: aws-north-secret", "cluster Orphan stays; registration Orphan stays; base Orphan stays; credentials Orphan stays; workloads Orphan stays" },
        { "kind: Region, name: north", "cluster Delete goes; registration Delete goes; base Orphan goes; credentials Delete goes; workloads Orphan goes" },
        { "kind: Delivery, name: north", "cluster Orphan stays; registration Orphan stays; base Orphan goes; credentials Orphan stays; workloads Orphan goes" },
    };

    [Theory]
    [MemberData(nameof(Kustomizations))]
    public void A_Kustomization_goes_with_the_last_that_it_must_keep(string entry, string expected) =>
        Assert.Equal(expected, string.Join("; ", Describe(Compile(entry)["clusters/mgmt/region-north.yaml"])));

    [Fact]
    public void The_Kustomization_of_one_cluster_goes_with_it()
    {
        var compilation = SmallEstate.CompileText(SmallEstate.Text.Replace("  source:\n", "  workloadsPer: cluster\n  source:\n", StringComparison.Ordinal) + "decommission: [{kind: Cluster, name: shop, reason: r}]\n");

        Assert.Equal("workloads Delete goes", Describe(Files(compilation)["clusters/mgmt/region-north.yaml"])[^1]);
    }

    [Fact]
    public void A_region_whose_delivery_changes_hands_keeps_its_folder_so_that_its_Flux_prunes() =>
        Assert.Contains("kind: GitRepository", Compile("kind: Delivery, name: north")["clusters/north/source.yaml"], StringComparison.Ordinal);

    [Fact]
    public void Without_an_entry_a_region_of_the_hub_has_no_folder() => Assert.DoesNotContain("clusters/north/source.yaml", Compile("kind: Cluster, name: another").Keys);

    [Fact]
    public void Management_hands_over_every_Kustomization_of_its_own()
    {
        var layers = Describe(Compile("kind: Delivery, name: management")["clusters/mgmt/layers.yaml"]);

        Assert.All(layers, layer => Assert.EndsWith(" Orphan goes", layer));
    }

    [Theory]
    [InlineData("", "", "RR5014")]
    [InlineData(", annotations: {kustomize.toolkit.fluxcd.io/prune: disabled}", "", null)]
    [InlineData("", "kind: Namespace, name: tools", null)]
    [InlineData("", "kind: Namespace, name: others", "RR5014")]
    public void A_file_of_the_users_loses_its_mark_by_the_users_hand_and_the_entry_permits_it(string annotations, string entry, string? code)
    {
        var estate = SmallEstate.Text + "extraManifests: [{scope: management, files: extra.yaml}]\n" + (entry.Length > 0 ? $"decommission: [{{{entry}, reason: r}}]\n" : "");

        var compilation = SmallEstate.CompileText(estate, ("extra.yaml", $"apiVersion: v1\nkind: Namespace\nmetadata: {{name: tools{annotations}}}\n"));

        Assert.Equal(code, compilation.Diagnostics.Select(finding => finding.Id).Distinct().SingleOrDefault());
    }

    private static Dictionary<string, string> Compile(string entry) => Files(SmallEstate.Compile($"decommission: [{{{entry}, reason: r}}]\n"));

    private static Dictionary<string, string> Files(EstateCompilation compilation)
    {
        Assert.Empty(compilation.Diagnostics);
        Assert.NotNull(compilation.Tree);
        return compilation.Tree.Files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span), StringComparer.Ordinal);
    }

    private static string[] Describe(string entryFile) =>
    [
        .. entryFile.Split("---\n").Select(item => $"{Value(item, "regionrender.io/layer: ")} {Value(item, "deletionPolicy: ")} {(item.Contains(Prune, StringComparison.Ordinal) ? "stays" : "goes")}"),
    ];

    private static string Value(string text, string key)
    {
        var start = text.IndexOf(key, StringComparison.Ordinal);
        return start < 0 ? "-" : text[(start + key.Length)..text.IndexOf('\n', start)];
    }
}
