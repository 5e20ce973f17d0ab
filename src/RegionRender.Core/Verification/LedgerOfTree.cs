using RegionRender.Core.Trees;
using RegionRender.Flux;

namespace RegionRender.Core.Verification;

/// <summary>What a ledger of the tree would say, so that any two trees can be compared as two renderings are; digests are left out.</summary>
internal static class LedgerOfTree
{
    public static Ledger Make(ReadTree tree, Ledger? ledger)
    {
        var prefix = tree.Files.DisplayPrefix.Length;
        var files = tree.Flux.Objects
            .GroupBy(item => (Path: item.Manifest.Content.Location.Path[prefix..], item.Cluster.Name, Owner: item.Owner?.DisplayName ?? ""))
            .Select(file => new LedgerFile(file.Key.Path, null, file.Key.Name, file.Key.Owner, [.. file.Select(item => LedgerObjects.Of(item.Manifest))]))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ThenBy(file => file.Cluster, StringComparer.Ordinal);
        return new Ledger
        {
            Estate = ledger?.Estate ?? "",
            Management = ledger?.Management ?? "",
            K0rdentVersion = ledger?.K0rdentVersion ?? "",
            Files = [.. files],
        };
    }
}
