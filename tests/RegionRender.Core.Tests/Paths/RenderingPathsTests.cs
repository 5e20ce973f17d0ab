using RegionRender.Core.Paths;
using RegionRender.Core.Planning;
using RegionRender.Kubernetes;

namespace RegionRender.Core.Tests.Paths;

/// <summary>Each path that a rendering has, as it is made, and what is read from it again.</summary>
public class RenderingPathsTests
{
    private const string Management = "mgmt";

    public static TheoryData<string, string, string> Paths => new()
    {
        { RenderingPaths.Source("mgmt"), "clusters/mgmt/source.yaml", "" },
        { RenderingPaths.Layers("mgmt"), "clusters/mgmt/layers.yaml", "" },
        { RenderingPaths.LayersFor("north", "mgmt"), "clusters/mgmt/region-north.yaml", "north" },
        { RenderingPaths.Source("north"), "clusters/north/source.yaml", "north" },
        { RenderingPaths.Layers("north"), "clusters/north/layers.yaml", "north" },
        { FileIn(RenderingPaths.ManagementLayer("platform")), "management/platform/secret.ns.name.yaml", "" },
        { FileIn(RenderingPaths.LayerFor("north", "cluster")), "management/regions/north/cluster/secret.ns.name.yaml", "north" },
        { FileIn(RenderingPaths.LayerOn("north", "base")), "regional/north/base/secret.ns.name.yaml", "north" },
        { RenderingPaths.GitAttributes, ".gitattributes", "" },
        { LedgerPaths.Prerequisites, ".regionrender/prerequisites.md", "" },
    };

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_path_is_made_as_it_stands_in_a_rendering(string made, string written, string region)
    {
        Assert.Equal(written, made);
        Assert.Equal(region, RenderingPaths.RegionOf(made, Management).ToString());
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_rendered_file_stands_in_a_part_of_the_ledger_and_is_none(string made, string written, string region)
    {
        var part = LedgerPaths.PartOf(made, Management);
        Assert.Equal(region.Length == 0 ? LedgerPaths.Management : $".regionrender/regions/{region}.json", part);
        Assert.True(LedgerPaths.IsPart(part));
        Assert.False(LedgerPaths.IsOfLedger(written));
        Assert.False(LedgerPaths.IsLeftByBuilds(written));
        Assert.False(RenderingPaths.IsOfBootstrap(written));
    }

    [Theory]
    [InlineData("management/platform/kustomization.yaml", "platform")]
    [InlineData("management/regions/north/cluster/secret.ns.name.yaml", "cluster")]
    [InlineData("management/regions/north/workloads/shop/secret.ns.name.yaml", "workloads")]
    [InlineData("regional/north/base/secret.ns.name.yaml", "base")]
    [InlineData("clusters/mgmt/layers.yaml", "")]
    [InlineData("regional/north", "")]
    public void The_layer_of_a_file_is_known_by_its_path(string path, string expected) => Assert.Equal(expected, RenderingPaths.LayerOf(path).ToString());

    [Theory]
    [InlineData("clusters/mgmt/flux-system/gotk-sync.yaml", true)]
    [InlineData("clusters/flux-system/source.yaml", false)]
    [InlineData("management/flux-system/kustomization.yaml", false)]
    [InlineData("clusters/flux-system", false)]
    public void What_flux_bootstrap_wrote_is_known_by_its_folder(string path, bool expected) => Assert.Equal(expected, RenderingPaths.IsOfBootstrap(path));

    [Theory]
    [InlineData("management/platform/kustomization.yaml", true)]
    [InlineData("kustomization.yaml", true)]
    [InlineData("management/platform/my-kustomization.yaml", false)]
    [InlineData("management/platform/kustomization.kcm-system.platform.yaml", false)]
    public void The_list_of_a_folder_is_known_by_its_name(string path, bool expected) => Assert.Equal(expected, RenderingPaths.IsList(path));

    [Theory]
    [InlineData("", "")]
    [InlineData("clusters/", "")]
    [InlineData("clusters/mgmt", "")]
    [InlineData("clusters//x", "")]
    [InlineData("regional/north", "")]
    [InlineData("regionals/north/x", "")]
    public void A_path_that_no_build_writes_belongs_to_no_region(string path, string expected)
    {
        Assert.Equal(expected, RenderingPaths.RegionOf(path, Management).ToString());
        Assert.Equal(expected, RenderingPaths.RegionOf(path, "").ToString());
    }

    [Theory]
    [InlineData(LedgerPaths.GitIgnore, true)]
    [InlineData(LedgerPaths.Meta, true)]
    [InlineData(LedgerPaths.Management, true)]
    [InlineData(".regionrender/regions/north.json", true)]
    [InlineData(".regionrender/regions/north.yaml", false)]
    [InlineData(LedgerPaths.Lock, false)]
    [InlineData(LedgerPaths.Journal, false)]
    public void The_files_of_the_ledger_are_known_by_their_paths(string path, bool expected) => Assert.Equal(expected, LedgerPaths.IsOfLedger(path));

    [Fact]
    public void No_two_stages_of_a_place_share_a_folder_or_a_Kustomization()
    {
        var layers = LayerStage.All.Select(stage => new LayerId(stage, "north")).ToList();
        Assert.Equal(layers.Count, layers.Select(layer => layer.Folder).Distinct().Count());
        Assert.Equal(layers.Count, layers.Select(layer => layer.Kustomization).Distinct().Count());
    }

    private static string FileIn(string folder) => RenderingPaths.In(folder, RenderingPaths.FileName(new ManifestId("", "Secret", "ns", "name")));
}
