using RegionRender.Core.FluxTrees;
using RegionRender.Core.Manifests;
using RegionRender.Syntax;

namespace RegionRender.Core.OutputRules;

/// <summary>
/// Rule 29: an object with <c>${</c> says <c>substitute: disabled</c>, in exactly that case (flux.md 7). Where its Kustomization substitutes, the
/// variable is meant, and the Kustomization what is wrong (<see cref="PayloadIsNotChanged"/>).
/// </summary>
internal static class VariablesAreKept
{
    public static void Check(PlacedObject item, DiagnosticBag bag)
    {
        if (item.Owner?.Substitutes == true)
            return;
        if (item.Annotation(OwnMarks.SubstituteAnnotation) != OwnMarks.Disabled && FluxVariables.Find(item.Manifest.Content) is { } scalar)
            bag.Add(OutputRuleDiagnostics.Substitution(item.PlaceOf(scalar), item.Id.ToString()));
    }
}
