using RegionRender.Core.Profiles;
using RegionRender.Core.Trees;
using RegionRender.Flux;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.Transitions;

/// <summary>The previous rendering against this one: what would be lost, and what the API server would refuse to change.</summary>
internal static class Transition
{
    /// <summary>Reports what may not happen.</summary>
    /// <returns>The tree, which now says what it was compared with.</returns>
    public static ManifestTree Check(PreviousRendering previous, ManifestTree tree, FluxTree flux, KindCatalog kinds, KindRules rules, RemovalPermissions allowed, DiagnosticBag bag)
    {
        var ledger = LedgerReader.Read(previous.Files, previous.DisplayPrefix, bag);

        // Without a previous rendering nothing can be lost, and permissions are judged all the same.
        RemovalRules.Check(ledger ?? tree.Ledger, tree.Ledger, rules, allowed, previous.DisplayPrefix, bag);
        if (ledger is null)
            return tree;
        ChangesAreAdmitted.Check(PreviousObjects.Read(previous, ledger, tree.Ledger), flux, kinds, bag);
        return tree with { Replaces = LedgerFingerprint.Of(previous.Files) };
    }
}
