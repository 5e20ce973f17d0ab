using RegionRender.Core.Manifests;
using RegionRender.Core.Rendering;
using RegionRender.Syntax;

namespace RegionRender.Core.OutputRules;

/// <summary>No two objects of a cluster's whole tree have the same identity (flux.md section 11, rule 7).</summary>
public static class ObjectsAreUnique
{
    public static void Check(RenderedEstate rendered, DiagnosticBag bag)
    {
        var seen = new Dictionary<(string Cluster, ManifestId Id), Manifest>();
        foreach (var file in rendered.EntryFiles)
        {
            foreach (var manifest in file.Manifests)
                Add(file.Cluster, manifest);
        }

        foreach (var layer in rendered.Layers)
        {
            foreach (var manifest in layer.AllManifests)
                Add(layer.Plan.Cluster, manifest);
        }

        void Add(string cluster, Manifest manifest)
        {
            if (!seen.TryAdd((cluster, manifest.Id), manifest))
                bag.Add(ManifestDiagnostics.DuplicateObject(manifest, seen[(cluster, manifest.Id)], cluster));
        }
    }
}
