using System.Collections.Immutable;
using RegionRender.Kubernetes;

namespace RegionRender.Flux;

/// <summary>
/// The orders in which a rollout is tried. What <c>dependsOn</c> leaves open is open: of two appliers that touch one object, or an object and
/// what it refers to, each goes first in one of the orders.
/// </summary>
internal static class RolloutOrders
{
    public static ImmutableArray<ImmutableArray<ApplierKey>> Of(RolloutTree before, RolloutTree after, Func<Manifest, IEnumerable<ManifestId>> referencesOf)
    {
        var graph = new ApplierGraph(before, after);
        var orders = ImmutableArray.CreateBuilder<ImmutableArray<ApplierKey>>();
        var positions = new List<Dictionary<ApplierKey, int>>();
        Add(graph.Keys);
        Add(graph.Keys.Reverse());

        // A base that lost the folder that its Flux starts from has objects that nobody applies.
        var touching = TouchingAppliers.Of(before, after, referencesOf).Where(pair => positions[0].ContainsKey(pair.First) && positions[0].ContainsKey(pair.Second));
        foreach (var (first, second) in touching.SelectMany(pair => new[] { pair, (pair.Second, pair.First) }))
        {
            if (!positions.Any(position => position[first] < position[second]) && graph.AncestorsOf(first) is var ancestors && !ancestors.Contains(second))
                Add([.. ancestors, first, .. graph.Keys]);
        }

        return orders.DrainToImmutable();

        void Add(IEnumerable<ApplierKey> wanted)
        {
            var order = graph.Order(wanted);
            orders.Add(order);
            positions.Add(order.Index().ToDictionary(item => item.Item, item => item.Index));
        }
    }
}
