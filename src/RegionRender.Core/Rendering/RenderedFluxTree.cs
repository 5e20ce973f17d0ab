using System.Collections.Immutable;
using RegionRender.Core.Planning;
using RegionRender.Flux;

namespace RegionRender.Core.Rendering;

/// <summary>What Flux will make of a rendering. Which object goes where is known from the plan, not guessed from paths.</summary>
internal static class RenderedFluxTree
{
    public static FluxTree Of(RenderPlan plan, RenderedEstate rendered)
    {
        var clusters = new Dictionary<string, TreeCluster>(StringComparer.Ordinal);
        foreach (var entry in plan.EntryPoints)
            clusters[entry.Cluster] = new TreeCluster(entry.Cluster, RunsFlux: true);
        foreach (var layer in plan.Layers)
            clusters.TryAdd(layer.Cluster, new TreeCluster(layer.Cluster, RunsFlux: false));

        var kustomizations = ImmutableArray.CreateBuilder<FluxKustomization>(rendered.Layers.Length);
        var objects = ImmutableArray.CreateBuilder<PlacedObject>();
        var broken = ImmutableHashSet.CreateBuilder<FluxKustomization>();
        var elsewhere = ImmutableHashSet.CreateBuilder<FluxKustomization>();
        foreach (var layer in rendered.Layers)
        {
            var target = clusters[layer.Plan.Cluster];
            var kustomization = new FluxKustomization(layer.Kustomization, clusters[layer.Plan.AppliedBy], target);
            kustomizations.Add(kustomization);
            if (layer.Extras.Any(extra => extra.IsBroken))
                broken.Add(kustomization);
            foreach (var manifest in layer.AllManifests)
                objects.Add(new PlacedObject(manifest, target, kustomization));
            if (target.RunsFlux)
                elsewhere.UnionWith(OfExtras(layer, target));
        }

        kustomizations.AddRange(elsewhere.OrderBy(item => item.DisplayName, StringComparer.Ordinal));
        foreach (var file in rendered.EntryFiles)
        {
            foreach (var manifest in file.Manifests)
                objects.Add(new PlacedObject(manifest, clusters[file.Cluster], Owner: null));
        }

        return new FluxTree(kustomizations.DrainToImmutable(), objects.DrainToImmutable())
        {
            FluxVersion = plan.FluxVersion,
            Broken = broken.ToImmutable(),
            Elsewhere = elsewhere.ToImmutable(),
        };
    }

    // A Kustomization among the user's own files is Flux's as much as ours are; what it applies lies outside of the rendering, or should.
    private static IEnumerable<FluxKustomization> OfExtras(RenderedLayer layer, TreeCluster cluster)
    {
        foreach (var manifest in layer.Extras.SelectMany(extra => extra.Manifests).Where(manifest => FluxKustomization.Is(manifest.Id)))
        {
            var secret = manifest.Content.Mapping("spec")?.Mapping("kubeConfig")?.Mapping("secretRef")?.Text("name");
            yield return new FluxKustomization(manifest, cluster, secret is null ? cluster : new TreeCluster($"{manifest.Id.Namespace}/{secret}", RunsFlux: false));
        }
    }
}
