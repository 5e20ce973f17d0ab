using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>Rule 10: with force, Flux deletes and recreates an object whenever a change is refused, real clusters included (flux.md 4.4).</summary>
internal static class NothingIsForced
{
    private const string Force = "kustomize.toolkit.fluxcd.io/force";

    public static void Check(PlacedObject item, DiagnosticBag bag)
    {
        // Flux reads both forms, and the value in any case (flux.md 1.4).
        foreach (var marks in new[] { item.Metadata?.Mapping("annotations"), item.Metadata?.Mapping("labels") })
        {
            if (marks is not null && marks.TryGet(Force, out var entry))
                bag.Add(TreeRuleDiagnostics.Force(item.PlaceOf(entry.Key), item.Id.ToString()));
        }

        if (FluxKustomization.Is(item.Id) && item.Spec?["force"] is YamlScalar { IsTrue: true } force)
            bag.Add(TreeRuleDiagnostics.ForceAll(item.PlaceOf(force), item.Id.ToString()));
    }
}
