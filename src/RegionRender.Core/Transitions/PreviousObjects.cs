using System.Security.Cryptography;
using System.Text;
using RegionRender.Core.Trees;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.Transitions;

/// <summary>The objects of the previous rendering that another one makes something else of.</summary>
internal static class PreviousObjects
{
    /// <summary>Reads the files that hold such an object, by the digests of the two ledgers: all others are the same.</summary>
    public static Dictionary<(string Cluster, ManifestId Id), Manifest> Read(PreviousRendering previous, Ledger before, Ledger after)
    {
        var digests = new Dictionary<(string Cluster, ManifestId Id), string>();
        foreach (var file in after.Files)
        {
            foreach (var item in file.Objects)
                digests[(file.Cluster, item.Id)] = file.Sha256;
        }

        var objects = new Dictionary<(string Cluster, ManifestId Id), Manifest>();
        foreach (var file in before.Files)
        {
            if (file.Objects.Any(item => digests.TryGetValue((file.Cluster, item.Id), out var digest) && digest != file.Sha256))
                Add(file, previous, objects);
        }

        return objects;
    }

    // A file that was changed by hand says nothing of what Flux applied; that it was, or is gone, is refused where the rendering is written.
    private static void Add(LedgerFile file, PreviousRendering previous, Dictionary<(string Cluster, ManifestId Id), Manifest> objects)
    {
        if (previous.Files.Read(file.Path) is not { } bytes || Convert.ToHexStringLower(SHA256.HashData(bytes)) != file.Sha256)
            return;
        var unasked = new DiagnosticBag();
        var source = new SourceText(previous.DisplayPrefix + file.Path, Encoding.UTF8.GetString(bytes));
        foreach (var document in KubernetesYaml.ReadDocuments(source, unasked).Documents.OfType<YamlMapping>())
        {
            if (ManifestReader.Read(document, document.Location, unasked) is { } manifest)
                objects.TryAdd((file.Cluster, manifest.Id), manifest);
        }
    }
}
