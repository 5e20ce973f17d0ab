using System.Collections.Immutable;
using RegionRender.Core.FluxTrees;
using RegionRender.Core.Kinds;
using RegionRender.Core.Rendering;
using RegionRender.Syntax;

namespace RegionRender.Core.OutputRules;

/// <summary>Holds a tree to what every tree must keep (flux.md section 11): what templates gave, and the user's own manifests.</summary>
internal static class RenderingChecks
{
    private static readonly ImmutableArray<Action<PlacedObject, DiagnosticBag>> OfObjects =
    [
        ApiVersionsAreServed.Check,
        ClusterFieldsAreLeftOut.Check,
        NamesFit.Check,
        NothingIsForced.Check,
        ProtectedObjectsAreMarked.Check,
        SourcesArePinned.Check,
        SourcesAreSafe.Check,
        SecretsAreNotInClear.Check,
        EncryptedFilesAreDecrypted.Check,
        VariablesAreKept.Check,
        ManagedLabelIsK0rdents.Check,
        RegionsServeTheirKinds.Check,
        HelmReleasesAreCareful.Check,
    ];

    private static readonly ImmutableArray<Action<FluxKustomization, FluxTree, DiagnosticBag>> OfKustomizations =
    [
        KustomizationsAreExplicit.Check,
        KustomizationsPrune.Check,
        KustomizationsApplySomething.Check,
        KustomizationsAreNotCrowded.Check,
        PayloadIsNotChanged.Check,
        LostKustomizationsLoseNothing.Check,
        WaitsAreShort.Check,
        HealthIsAskedFor.Check,
        DefinitionsStandApart.Check,
    ];

    private static readonly ImmutableArray<Action<FluxTree, DiagnosticBag>> OfTrees =
    [
        ObjectsAreUnique.Check,
        FieldsAreKnownToFlux.Check,
        FoldersAreAppliedOnce.Check,
        DependenciesHaveAnEnd.Check,
        DependedOnWaits.Check,
        AdmissionStandsInStages.Check,
        ReferencedSecretsAreWatched.Check,
        TemplateSourcesAreK0rdents.Check,
        KustomizationsAreNotCrowded.CheckAll,
    ];

    /// <summary>The rules that hold for every tree, and those for what only a rendering knows: which files are the user's.</summary>
    public static void Run(RenderedEstate rendered, FluxTree tree, KindCatalog kinds, DiagnosticBag bag)
    {
        Run(tree, kinds, bag);
        foreach (var layer in rendered.Layers)
        {
            PlannedKindsComeFromTheEstate.Check(layer, bag);
            ExtraFilesHaveFreeNames.Check(layer, bag);
        }
    }

    /// <summary>The rules that hold for every tree, whoever wrote it.</summary>
    public static void Run(FluxTree tree, KindCatalog kinds, DiagnosticBag bag)
    {
        NamespacesFitKinds.Check(tree, kinds, bag);
        foreach (var check in OfTrees)
            check(tree, bag);
        foreach (var kustomization in tree.Kustomizations)
        {
            foreach (var check in OfKustomizations)
                check(kustomization, tree, bag);
        }

        foreach (var item in tree.Objects)
        {
            foreach (var check in OfObjects)
                check(item, bag);
        }

        foreach (var item in tree.Material)
            SecretsAreNotInClear.Check(item, bag);
    }
}
