using System.Collections.Immutable;
using RegionRender.Kubernetes;

namespace RegionRender.Flux.Tests.Rollouts;

public class RolloutOrdersTests
{
    private static readonly Func<Manifest, IEnumerable<ManifestId>> NoReferences = _ => [];

    [Fact]
    public void Two_that_touch_one_object_go_first_each_once() =>
        Assert.Equal(["a", "b"], FirstOf("{ a: [ConfigMap/one], b: [], c: [] }", "{ a: [], b: [ConfigMap/one], c: [] }", NoReferences, "a", "b"));

    [Fact]
    public void Two_of_which_one_refers_to_the_other_s_object_go_first_each_once() =>
        Assert.Equal(["a", "b"], FirstOf("{ a: [ConfigMap/one], b: [Widget/user] }", "{ a: [ConfigMap/one=2], b: [Widget/user] }", WidgetsReferToOne, "a", "b"));

    [Fact]
    public void A_dependency_goes_first_in_every_order() =>
        Assert.Equal(["b"], FirstOf("{ a: { dependsOn: [{ name: b }], objects: [ConfigMap/one] }, b: [] }", "{ a: { dependsOn: [{ name: b }] }, b: [ConfigMap/one] }", NoReferences, "a", "b"));

    [Fact]
    public void Every_order_names_everyone_of_both_trees_once()
    {
        var (before, after) = (Tree("{ a: [ConfigMap/one], b: [] }"), Tree("{ b: [ConfigMap/one], c: [] }"));
        Assert.All(RolloutOrders.Of(before, after, NoReferences), order => Assert.Equal(["a", "b", "c", "clusters/mgmt"], order.Select(key => key.Name).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Objects_of_a_tree_without_the_folder_that_Flux_starts_from_belong_to_no_order()
    {
        var before = new RolloutTree(Tree("{ root: [ConfigMap/one] }").Flux, ImmutableSortedDictionary<string, string>.Empty);
        Assert.All(RolloutOrders.Of(before, Tree("{ a: [ConfigMap/one] }"), NoReferences), order => Assert.Equal(["a", "clusters/mgmt"], order.Select(key => key.Name).Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<string> FirstOf(string before, string after, Func<Manifest, IEnumerable<ManifestId>> references, params string[] names) =>
        RolloutOrders.Of(Tree(before), Tree(after), references).Select(order => order.First(key => names.Contains(key.Name)).Name).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<ManifestId> WidgetsReferToOne(Manifest manifest) => manifest.Id.Kind == "Widget" ? [SmallObject.IdOf("ConfigMap/one")] : [];

    private static RolloutTree Tree(string text) => SmallTree.Read(text);
}
