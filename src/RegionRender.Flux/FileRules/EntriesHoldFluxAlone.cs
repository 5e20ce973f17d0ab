using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// The folder from which Flux starts holds Kustomizations, sources and what they need at once; payload there has no place in any order. The
/// folder <c>flux-system</c> in it is Flux's own.
/// </summary>
internal static class EntriesHoldFluxAlone
{
    public static void Check(ReadTree tree, DiagnosticBag bag)
    {
        var entries = tree.Files.Files.Where(file => file.Objects.Any(item => FluxKustomization.Is(item.Id))).Select(file => file.Folder)
            .Where(folder => !folder.EndsWith("flux-system", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        entries.ExceptWith(tree.Flux.Kustomizations.Select(tree.FolderOf).OfType<string>());
        foreach (var folder in entries)
        {
            if (tree.Files.KustomizeFileIn(folder) is { } list)
                bag.Add(TreeFileDiagnostics.EntryHasList(list.Start, folder));
            foreach (var item in tree.Files.FilesIn(folder).SelectMany(file => file.Objects).Where(item => !BelongsToFlux(item.Id)))
                bag.Add(TreeFileDiagnostics.EntryHoldsPayload(item.PlaceOf(item.Content["kind"]), item.Id.ToString(), folder));
        }
    }

    private static bool BelongsToFlux(ManifestId id) =>
        id.Group.EndsWith(".toolkit.fluxcd.io", StringComparison.Ordinal)
        || id.Group is "source.extensions.fluxcd.io" or "fluxcd.controlplane.io" or "rbac.authorization.k8s.io"
        || id is { Group: "", Kind: "Namespace" or "ServiceAccount" };
}
