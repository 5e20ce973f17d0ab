using RegionRender.Core.Decommissioning;
using RegionRender.Core.Estates;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Decommissioning;

public class DecommissionListTests
{
    private static readonly ObjectPlace Region = new(new ManifestId("k0rdent.mirantis.com", "Region", null, "eu"), "mgmt", "eu", "registration");
    private static readonly ObjectPlace Namespace = new(new ManifestId("", "Namespace", null, "team"), "eu", "eu", "base");
    private static readonly ObjectPlace Cluster = new(new ManifestId("k0rdent.mirantis.com", "ClusterDeployment", "kcm-system", "eu"), "mgmt", "eu", "cluster");

    [Fact]
    public void The_entry_of_a_region_names_what_lies_on_the_region_but_lets_it_stay_there()
    {
        var list = new DecommissionList([Entry("Region", "eu")]);

        Assert.NotNull(list.EntryFor(Namespace));
        Assert.Equal((true, false, false), (list.LetsGo(Region), list.LetsGo(Namespace), list.LetsGo(Cluster)));
        Assert.Null(list.EntryFor(Cluster));
    }

    [Fact]
    public void A_Namespace_on_a_region_goes_where_it_is_named() => Assert.True(new DecommissionList([Entry("Namespace", "team")]).LetsGo(Namespace));

    [Fact]
    public void A_service_leaves_only_the_clusters_that_are_named()
    {
        var list = new DecommissionList([Entry("Service", "web", "a"), Entry("Service", "web", "b")]);

        Assert.Equal((true, true, false), (list.Uninstalls("web", "a"), list.Uninstalls("web", "b"), list.Uninstalls("web", "c")));
    }

    [Fact]
    public void Management_and_regions_hand_over_apart()
    {
        var list = new DecommissionList([Entry("Delivery", "management"), Entry("Delivery", "eu")]);

        Assert.Equal((true, true, false), (list.HandsOver(null), list.HandsOver("eu"), list.HandsOver("us")));
        Assert.False(list.Retires("eu"));
    }

    private static Decommission Entry(string kind, string name, params string[] clusters) => new()
    {
        Kind = At(kind),
        Name = At(name),
        Clusters = [.. clusters.Select(At)],
        Reason = "r",
        Location = Location.None,
    };

    private static Located<string> At(string text) => new(text, Location.None);
}
