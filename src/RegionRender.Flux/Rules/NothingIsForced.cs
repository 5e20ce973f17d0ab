using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// With force, Flux deletes and recreates an object whenever a change is refused, real clusters included: it takes every conflict and every
/// invalid object for an immutable field (fluxcd/pkg ssa/v0.76.1, ssa/errors/immutable.go, IsImmutableError).
/// </summary>
internal static class NothingIsForced
{
    private const string Force = "kustomize.toolkit.fluxcd.io/force";

    public static void Check(PlacedObject item, DiagnosticBag bag)
    {
        // Flux reads both forms, and the value in any case (fluxcd/pkg ssa/v0.76.1, ssa/utils/meta.go, AnyInMetadata).
        foreach (var marks in new[] { item.Metadata?.Mapping("annotations"), item.Metadata?.Mapping("labels") })
        {
            if (marks is not null && marks.TryGet(Force, out var entry))
                bag.Add(TreeRuleDiagnostics.Force(item.PlaceOf(entry.Key), item.Id.ToString()));
        }

        if (FluxKustomization.Is(item.Id) && item.Spec?["force"] is YamlScalar { IsTrue: true } force)
            bag.Add(TreeRuleDiagnostics.ForceAll(item.PlaceOf(force), item.Id.ToString()));
    }
}
