using System.Collections.Immutable;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux.Tests.Rollouts;

public class RolloutSizeTests
{
    private const int Regions = 100;
    private const int Layers = 20;

    [Fact]
    public void A_change_of_one_object_among_many_takes_few_attempts()
    {
        var manifests = new Dictionary<string, Manifest>();
        var (before, after) = (Tree("ConfigMap/r7-l3-o0", manifests), Tree("ConfigMap/r7-l3-o0=2", manifests));
        var attempts = 0;
        var rollout = new Rollout(before, after, new Admission { CanReach = (_, _) => ++attempts > 0 });
        foreach (var order in RolloutOrders.Of(before, after, _ => []))
        {
            attempts = 0;
            var outcome = rollout.Run(order);
            Assert.Equal(["updated ConfigMap/r7-l3-o0 on r7 by r7-l3"], OutcomeText.Lines(outcome));
            Assert.Equal(Regions * Layers, attempts);
        }
    }

    // Each region has a chain of layers, and each layer ten objects.
    private static RolloutTree Tree(string first, Dictionary<string, Manifest> manifests)
    {
        var management = new TreeCluster("mgmt", RunsFlux: true);
        var kustomizations = ImmutableArray.CreateBuilder<FluxKustomization>();
        var objects = ImmutableArray.CreateBuilder<PlacedObject>();
        for (var region = 0; region < Regions; region++)
        {
            var cluster = new TreeCluster($"r{region}", RunsFlux: false);
            for (var layer = 0; layer < Layers; layer++)
            {
                var name = $"r{region}-l{layer}";
                var kustomization = new FluxKustomization(Find("Kustomization/" + name, () => Layer(name, $"r{region}-l{layer - 1}")), management, cluster);
                kustomizations.Add(kustomization);
                objects.Add(new PlacedObject(kustomization.Manifest, management, null));
                foreach (var line in Enumerable.Range(0, 10).Select(index => $"ConfigMap/{name}-o{index}"))
                    objects.Add(new PlacedObject(first.StartsWith(line + "=", StringComparison.Ordinal) ? SmallObject.Read(first) : Find(line, () => SmallObject.Read(line)), cluster, kustomization));
            }
        }

        return RolloutTree.Of(new FluxTree(kustomizations.DrainToImmutable(), objects.DrainToImmutable()));

        Manifest Find(string key, Func<Manifest> make) => manifests.TryGetValue(key, out var known) ? known : manifests[key] = make();
    }

    private static Manifest Layer(string name, string previous) => SmallObject.Make(SmallObject.IdOf("Kustomization/" + name), [], [], SmallObject.Mapping(
        SmallObject.Entry("prune", YamlScalar.Boolean(true, Location.None)),
        SmallObject.Entry("path", SmallObject.String("./" + name)),
        SmallObject.Entry("kubeConfig", SmallObject.Mapping()),
        SmallObject.Entry("dependsOn", new YamlSequence(previous.EndsWith("-l-1", StringComparison.Ordinal) ? [] : [SmallObject.Mapping(SmallObject.Entry("name", SmallObject.String(previous)))], Location.None))));
}
