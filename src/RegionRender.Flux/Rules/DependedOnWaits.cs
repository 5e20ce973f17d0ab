using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>What others depend on waits for its objects' health, or says why it does not: else «ready» only means applied.</summary>
internal static class DependedOnWaits
{
    /// <summary>Holds the reason, in words, of a Kustomization that others depend on and that does not wait.</summary>
    internal const string ReasonAnnotation = "regionrender.io/does-not-wait";

    public static void Check(FluxTree tree, DiagnosticBag bag)
    {
        var dependedOn = tree.Kustomizations.SelectMany(item => item.DependsOn.Select(dependency => tree.Find(item, dependency))).OfType<FluxKustomization>().Distinct();
        foreach (var item in dependedOn)
        {
            var isExplained = item.Manifest.Content.Mapping("metadata")?.Mapping("annotations")?.Has(ReasonAnnotation) ?? false;
            if (!item.Waits && item.Spec.Items("healthChecks").IsEmpty && !isExplained)
                bag.Add(TreeRuleDiagnostics.DoesNotWait(item.PlaceOf(item.Spec["wait"] ?? item.Spec), item.DisplayName));
        }
    }
}
