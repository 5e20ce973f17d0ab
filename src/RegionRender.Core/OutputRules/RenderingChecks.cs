using System.Collections.Immutable;
using RegionRender.Core.Rendering;
using RegionRender.Syntax;

namespace RegionRender.Core.OutputRules;

/// <summary>Holds a rendered estate to what every tree must keep (flux.md section 11): what templates gave, and the user's own manifests.</summary>
public static class RenderingChecks
{
    private static readonly ImmutableArray<Action<RenderedObject, DiagnosticBag>> OfObjects =
    [
        ApiVersionsAreServed.Check,
        ClusterFieldsAreLeftOut.Check,
        NamespacesFitKinds.Check,
        NothingIsForced.Check,
        ProtectedObjectsAreMarked.Check,
        SourcesAreSafe.Check,
        SecretsAreNotInClear.Check,
        VariablesAreKept.Check,
        ManagedLabelIsK0rdents.Check,
        RegionsServeTheirKinds.Check,
        PlannedKindsComeFromTheEstate.Check,
    ];

    public static void Run(RenderedEstate rendered, DiagnosticBag bag)
    {
        ObjectsAreUnique.Check(rendered, bag);
        foreach (var layer in rendered.Layers)
        {
            KustomizationsAreNotCrowded.Check(layer, bag);
            ExtraFilesHaveFreeNames.Check(layer, bag);
            foreach (var manifest in layer.AllManifests)
                CheckObject(new RenderedObject(manifest, layer), bag);
        }
    }

    private static void CheckObject(RenderedObject item, DiagnosticBag bag)
    {
        foreach (var check in OfObjects)
            check(item, bag);
    }
}
