using System.Collections.Immutable;
using RegionRender.Core.AdmissionRules;
using RegionRender.Core.Estates;
using RegionRender.Core.Paths;
using RegionRender.Core.Planning;
using RegionRender.Core.Profiles;
using RegionRender.Core.Transitions;
using RegionRender.Core.Trees;
using RegionRender.Flux;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.Changes;

/// <summary>A rendering against its base: what it would do to the clusters, and what of that is refused.</summary>
internal static class ChangeCheck
{
    /// <summary>Plans the change, and reports what may not happen.</summary>
    /// <returns>The tree, which now says what it may be written over, and the plan; no plan where the base cannot be read.</returns>
    public static (ManifestTree Tree, ChangePlan? Plan) Run(
        PreviousRendering previous, (Estate Estate, Profile Profile, RenderPlan Plan, FluxTree Flux, ManifestTree Tree) next, KindCatalog kinds, RemovalPermissions allowed, DiagnosticBag bag)
    {
        var errors = bag.Count;
        var ledger = LedgerReader.Read(previous.Files, previous.DisplayPrefix, bag);
        if (bag.Count > errors)
            return (next.Tree, null);
        var permissions = new Permissions(next.Estate.Decommission, allowed.Names);
        if (ledger is not null && ledger.Estate != next.Tree.Ledger.Estate && !permissions.AllowsEstate(ledger.Estate))
        {
            bag.Add(TransitionDiagnostics.RefusedEstate(previous.DisplayPrefix, ledger.Estate, next.Tree.Ledger.Estate));
            return (next.Tree, null);
        }

        var after = new RolloutTree(next.Flux, Roots(next.Plan));
        var before = ledger is null ? Empty : PreviousTree.Read(previous, ledger, next.Tree.Ledger, next.Flux);
        var comparison = new Comparison
        {
            Estate = next.Estate,
            Facts = new K0rdentFacts(next.Plan.Management, next.Estate.K0rdent.Namespace.Value, next.Profile)
            {
                RegionalClusters = RegionsAreReachedWhileTheirClusterLives.ClustersIn(before.Flux.Objects.Concat(after.Flux.Objects)),
            },
            Before = before,
            After = after,
            LedgerBefore = ledger ?? next.Tree.Ledger with { Files = [] },
            LedgerAfter = next.Tree.Ledger,
            RefusedUpdates = ChangesAreAdmitted.Check(LeftToSchemas(before.Flux), after.Flux, kinds, bag),
            DisplayPrefix = previous.DisplayPrefix,
            Base = previous.Description,
        };
        var plan = ChangePlanner.Plan(comparison, permissions);
        new ChangeFindings(plan, comparison, bag).Report();
        NeedlessPermissions.Report(comparison, permissions, bag);
        return (next.Tree with { Replaces = LedgerFingerprint.Of(previous.InFolder ?? previous.Files) }, plan);
    }

    // What rules of ours judge in full is told by them alone.
    private static FluxTree LeftToSchemas(FluxTree tree) => new([], [.. tree.Objects.Where(item => !K0rdentAdmission.JudgesInFull(item.Id)).Select(item => item with { Owner = null })]);

    private static RolloutTree Empty { get; } = new(new FluxTree([], []), ImmutableSortedDictionary<string, string>.Empty);

    private static ImmutableSortedDictionary<string, string> Roots(RenderPlan plan) => plan.EntryPoints.ToImmutableSortedDictionary(
        entry => entry.Cluster, entry => RenderingPaths.InSource(plan.SourcePath, RenderingPaths.Entry(entry.Cluster)), StringComparer.Ordinal);
}
