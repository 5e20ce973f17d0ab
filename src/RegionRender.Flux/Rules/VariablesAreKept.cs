using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// An object with <c>${</c> says <c>substitute: disabled</c>, in exactly that case (fluxcd/pkg kustomize/v1.35.4,
/// kustomize/kustomize_varsub.go, SubstituteVariables). Where its Kustomization substitutes, the variable is meant, and the Kustomization
/// what is wrong (<see cref="PayloadIsNotChanged"/>).
/// </summary>
internal static class VariablesAreKept
{
    public static void Check(PlacedObject item, DiagnosticBag bag)
    {
        if (item.Owner?.Substitutes == true)
            return;
        if (item.Annotation(FluxMarks.SubstituteAnnotation) != FluxMarks.Disabled && FluxVariables.Find(item.Manifest.Content) is { } scalar)
            bag.Add(TreeRuleDiagnostics.Substitution(item.PlaceOf(scalar), item.Id.ToString()));
    }
}
