using System.Collections.Immutable;
using RegionRender.Core.Decommissioning;
using RegionRender.Core.Labels;
using RegionRender.Core.Planning;
using RegionRender.Core.Profiles;
using RegionRender.Core.Rendering;
using RegionRender.Flux;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.TreeRules;

/// <summary>What k0rdent asks of a tree, and how RegionRender names what is in one.</summary>
internal static class K0rdentTreeRules
{
    private static readonly ImmutableArray<Action<FluxTree, DiagnosticBag>> OfTrees =
    [
        AdmissionStandsInStages.Check,
        ManagedLabelIsK0rdents.Check,
        TemplateSourcesAreK0rdents.Check,
    ];

    /// <summary>The conventions of a tree with k0rdent's objects.</summary>
    /// <param name="management">Name of the management cluster; null where the tree does not tell it.</param>
    /// <param name="kinds">What the k0rdent release says of kinds.</param>
    public static TreeConventions Conventions(string? management, KindRules kinds) => new()
    {
        IsProtected = id => kinds.IsProtected(id.Group, id.Kind),
        IsLetGo = ConfirmsItsDeletion,
        NeedsHealthExpression = id => kinds.NeedsReadyWhen(id.Group, id.Kind),
        ServedVersions = kinds.ServedVersions,
        ClusterLabel = OwnLabels.Region,
        EntriesAreNamedByCluster = management is not null,
        Rules = [.. OfTrees, (tree, bag) => RegionsServeTheirKinds.Check(tree, management, bag)],
    };

    /// <summary>The conventions of a tree that was just rendered: the estate says what is to go, of the user's own objects too.</summary>
    public static TreeConventions Conventions(RenderPlan plan) => Conventions(plan.Management, plan.Kinds) with
    {
        IsLetGo = item => item.Owner is { Manifest: var owner } ? plan.Decommissioned.LetsGo(PlaceOf(item, owner)) : ConfirmsItsDeletion(item),
    };

    /// <summary>The rules for what only a rendering knows: which files are the user's.</summary>
    public static void Check(RenderedEstate rendered, DiagnosticBag bag)
    {
        foreach (var layer in rendered.Layers)
        {
            PlannedKindsComeFromTheEstate.Check(layer, bag);
            ExtraFilesHaveFreeNames.Check(layer, bag);
        }
    }

    private static bool ConfirmsItsDeletion(PlacedObject item) => item.Annotation(OwnAnnotations.ConfirmDeletion) == item.Id.Name;

    // The user's own objects have no labels of ours; the Kustomization that applies them has.
    private static ObjectPlace PlaceOf(PlacedObject item, Manifest owner)
    {
        var labels = owner.Content.Mapping("metadata")?.Mapping("labels");
        return new ObjectPlace(item.Id, item.Cluster.Name, labels?.Text(OwnLabels.Region), labels?.Text(OwnLabels.Layer));
    }
}
