using System.Collections.Immutable;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>Holds a tree to what every tree for Flux must keep, whoever wrote it, and to the conventions of those who did.</summary>
internal static class TreeChecks
{
    private static readonly ImmutableArray<Action<PlacedObject, DiagnosticBag>> OfObjects =
    [
        ClusterFieldsAreLeftOut.Check,
        NamesFit.Check,
        NothingIsForced.Check,
        SourcesArePinned.Check,
        SourcesAreSafe.Check,
        SecretsAreNotInClear.Check,
        EncryptedFilesAreDecrypted.Check,
        VariablesAreKept.Check,
        HelmReleasesAreCareful.Check,
    ];

    private static readonly ImmutableArray<Action<FluxKustomization, FluxTree, DiagnosticBag>> OfKustomizations =
    [
        KustomizationsAreExplicit.Check,
        KustomizationsPrune.Check,
        KustomizationsApplySomething.Check,
        KustomizationsAreNotCrowded.Check,
        PayloadIsNotChanged.Check,
        WaitsAreShort.Check,
        DefinitionsStandApart.Check,
    ];

    private static readonly ImmutableArray<Action<FluxTree, DiagnosticBag>> OfTrees =
    [
        ObjectsAreUnique.Check,
        FieldsAreKnownToFlux.Check,
        FoldersAreAppliedOnce.Check,
        DependenciesHaveAnEnd.Check,
        DependedOnWaits.Check,
        ReferencedSecretsAreWatched.Check,
        KustomizationsAreNotCrowded.CheckAll,
    ];

    public static void Run(FluxTree tree, TreeConventions conventions, KindCatalog kinds, DiagnosticBag bag)
    {
        NamespacesFitKinds.Check(tree, kinds, bag);
        foreach (var check in OfTrees)
            check(tree, bag);
        foreach (var kustomization in tree.Kustomizations)
        {
            foreach (var check in OfKustomizations)
                check(kustomization, tree, bag);
            LostKustomizationsLoseNothing.Check(kustomization, tree, conventions, bag);
            HealthIsAskedFor.Check(kustomization, tree, conventions, bag);
        }

        foreach (var item in tree.Objects)
        {
            foreach (var check in OfObjects)
                check(item, bag);
            ApiVersionsAreServed.Check(item, conventions, bag);
            ProtectedObjectsAreMarked.Check(item, conventions, bag);
        }

        foreach (var item in tree.Material)
            SecretsAreNotInClear.Check(item, bag);
        foreach (var rule in conventions.Rules)
            rule(tree, bag);
    }
}
