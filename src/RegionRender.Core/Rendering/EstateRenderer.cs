using System.Collections.Immutable;
using RegionRender.Core.Paths;
using RegionRender.Core.Planning;
using RegionRender.Core.Subjects;
using RegionRender.Core.Templates;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.Rendering;

/// <summary>Expands what was planned into objects. It knows the plan and the templates, never the estate.</summary>
internal static class EstateRenderer
{
    public static RenderedEstate Render(RenderPlan plan, TemplateSet templates, DiagnosticBag bag)
    {
        var objects = RenderObjects(plan, templates, bag);
        var extras = plan.Layers.Select(layer => layer.Files.Select(file => ReadExtra(file, bag)).ToImmutableArray()).ToArray();
        var isRendered = plan.Layers.Select((layer, i) => objects[i].Length > 0 || extras[i].Length > 0).ToArray();

        var rendered = plan.Layers.Where((_, i) => isRendered[i]).Select(layer => layer.Id).ToHashSet();
        var dependencies = new LayerDependencies(plan.Layers, rendered);
        var awaited = plan.Layers.Where((_, i) => isRendered[i]).SelectMany(layer => dependencies.Of(layer)).Select(layer => layer.Id).ToHashSet();
        var marks = new PruneMarks(plan);
        var kustomizations = new KustomizationRenderer(plan, dependencies, awaited, marks);

        var layers = ImmutableArray.CreateBuilder<RenderedLayer>(rendered.Count);
        for (var i = 0; i < plan.Layers.Length; i++)
        {
            if (!isRendered[i])
                continue;
            var layer = plan.Layers[i];
            ImmutableArray<Manifest> all = [.. objects[i], .. extras[i].SelectMany(extra => extra.Manifests)];
            var item = PlannedObject.Of("kustomization", KustomizationValues.Shape, kustomizations.Values(layer, all), layer.Cause);
            var marker = new ManifestMarker(plan.Estate, layer.Id.Region, layer.Stage.Name);
            foreach (var kustomization in RenderObject(item, plan, templates, manifest => marker.Mark(manifest, marks.OfKustomization(layer, all)), bag))
                layers.Add(new RenderedLayer(layer, objects[i], extras[i], kustomization));
        }

        return new RenderedEstate(layers.ToImmutable(), EntryFiles(plan, templates, layers.ToImmutable(), bag));
    }

    // Thousands of objects of few templates: each object is independent, and its place in the result is its index.
    private static ImmutableArray<Manifest>[] RenderObjects(RenderPlan plan, TemplateSet templates, DiagnosticBag bag)
    {
        var work = plan.Layers.SelectMany((layer, index) => layer.Objects.Select(item => (index, item))).ToArray();
        var markers = plan.Layers.Select(layer => new ManifestMarker(plan.Estate, layer.Id.Region, layer.Stage.Name)).ToArray();
        var marks = new PruneMarks(plan);
        var manifests = new ImmutableArray<Manifest>[work.Length];
        var bags = new DiagnosticBag?[work.Length];
        Parallel.For(0, work.Length, i =>
        {
            var own = new DiagnosticBag();
            var (index, item) = work[i];
            manifests[i] = RenderObject(item, plan, templates, manifest => markers[index].Mark(manifest, marks.Of(plan.Layers[index], manifest.Id)), own);
            bags[i] = own.Count > 0 ? own : null;
        });

        foreach (var own in bags)
            bag.AddRange(own?.ToSorted() ?? []);
        var builders = plan.Layers.Select(layer => ImmutableArray.CreateBuilder<Manifest>(layer.Objects.Length)).ToArray();
        for (var i = 0; i < work.Length; i++)
            builders[work[i].index].AddRange(manifests[i]);
        return [.. builders.Select(builder => builder.ToImmutable())];
    }

    private static ImmutableArray<Manifest> RenderObject(
        PlannedObject item, RenderPlan plan, TemplateSet templates, Func<Manifest, Manifest> mark, DiagnosticBag bag)
    {
        // That there is none was said of the plan.
        if (templates.Find(item.Template) is not { } template)
            return [];
        var expanded = template.Expand(plan.CommonValues, item.Values, item.Cause, bag);
        var manifests = ImmutableArray.CreateBuilder<Manifest>(expanded.Length);
        foreach (var content in expanded)
        {
            if (ManifestReader.Read(content, item.Cause, bag) is { } manifest)
                manifests.Add(mark(manifest));
        }

        return manifests.DrainToImmutable();
    }

    private static RenderedExtra ReadExtra(PlannedFile file, DiagnosticBag bag)
    {
        var manifests = ImmutableArray.CreateBuilder<Manifest>();
        var findingsBefore = bag.Count;
        var text = KubernetesYaml.ReadDocuments(file.Source, bag);
        foreach (var document in text.Documents)
        {
            if (document is YamlScalar { IsNull: true })
                continue;
            var content = document as YamlMapping ?? new YamlMapping([], document.Location);
            if (ManifestReader.Read(content, document.Location, bag) is { } manifest)
                manifests.Add(manifest);
        }

        var isBroken = bag.Count > findingsBefore;
        YamlReadsTheSame.Check(text, bag);
        var path = file.Source.Path;
        return new RenderedExtra(path[(path.LastIndexOf('/') + 1)..], file.Source, manifests.DrainToImmutable(), file.Cause) { IsBroken = isBroken };
    }

    private static ImmutableArray<RenderedEntryFile> EntryFiles(RenderPlan plan, TemplateSet templates, ImmutableArray<RenderedLayer> layers, DiagnosticBag bag)
    {
        var marker = new ManifestMarker(plan.Estate, null, "entry");
        var sources = plan.EntryPoints.Select(entry => new RenderedEntryFile(
            RenderingPaths.Source(entry.Cluster), entry.Cluster, entry.Cluster == plan.Management ? null : entry.Cluster, RenderObject(entry.Source, plan, templates, manifest => marker.Mark(manifest, PruneMark.None), bag)));
        var kustomizations = layers.GroupBy(layer => layer.Plan.EntryFile, StringComparer.Ordinal).Select(file => new RenderedEntryFile(
            file.Key,
            file.First().Plan.AppliedBy,
            file.First().Plan.Id.Region,
            [.. file.Select(layer => layer.Kustomization)]));
        return [.. sources.Concat(kustomizations).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }
}
