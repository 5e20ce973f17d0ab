using RegionRender.Core.Paths;
using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>
/// A payload folder holds no manifest besides ours: its kustomization.yaml would not list it, so that it looks applied and is not (fluxcd/pkg
/// kustomize/v1.35.4, kustomize/kustomize_generator.go, findOrGenerateKustomization), and a second kustomization file would break the build
/// (kubernetes-sigs/kustomize, api/internal/target/kusttarget.go, "Found multiple kustomization files"). Files of other kinds are left alone.
/// </summary>
internal static class UnlistedManifests
{
    public static void Check(IFolder folder, FolderListing listing, ManifestTree tree, Func<string, bool> isOurs, DiagnosticBag bag)
    {
        foreach (var file in tree.Files)
        {
            if (!RenderingPaths.IsList(file.Path))
                continue;
            var parent = FolderListing.Split(file.Path).Folder;
            foreach (var (kind, entry) in listing.Entries(parent))
            {
                var path = FolderListing.Join(parent, entry);
                if (kind != EntryKind.Folder && LooksLikeAManifest(entry) && !isOurs(path))
                    bag.Add(StorageDiagnostics.UnlistedManifest(folder.Display(path)));
            }
        }
    }

    private static bool LooksLikeAManifest(string name) =>
        name == "Kustomization" || Path.GetExtension(name).ToLowerInvariant() is ".yaml" or ".yml" or ".json";
}
