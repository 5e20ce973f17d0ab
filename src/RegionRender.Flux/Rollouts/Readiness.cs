using System.Collections.Immutable;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>What a Kustomization waits for: before it applies those that it depends on, afterwards the health of those that it applied.</summary>
internal sealed class Readiness(RolloutState state)
{
    /// <summary>
    /// The dependencies that are not ready. The applied revision counts only where both have one source (fluxcd/kustomize-controller v1.9.4,
    /// internal/controller/kustomization_controller.go, checkDependencies).
    /// </summary>
    public IEnumerable<ApplierKey> MissingDependencies(FluxKustomization? kustomization)
    {
        foreach (var dependency in kustomization?.DependsOn ?? [])
        {
            var key = new ApplierKey(kustomization?.Flux.Name ?? "", dependency.Namespace, dependency.Name);
            if (!IsReady(key) || (!HasApplied(key) && state.KustomizationOf(key)?.SourceReference == kustomization?.SourceReference))
                yield return key;
        }
    }

    /// <summary>The Kustomizations that are asked for their health and do not say that they are ready (same file, checkHealth).</summary>
    public IEnumerable<ApplierKey> Unhealthy(FluxKustomization? kustomization, ImmutableArray<PlacedObject> payload) =>
        kustomization is null ? [] : Asked(kustomization, payload).Where(id => FluxKustomization.Is(id)).Select(id => ApplierKey.Of(new ObjectKey(kustomization.Target.Name, id))).Where(key => key != ApplierKey.Of(kustomization) && !IsReady(key));

    private static IEnumerable<ManifestId> Asked(FluxKustomization kustomization, ImmutableArray<PlacedObject> payload) => kustomization.Waits
        ? payload.Where(item => !ObjectMarks.IsUnmanaged(item.Manifest)).Select(item => item.Id)
        : kustomization.Spec.Items("healthChecks").OfType<YamlMapping>().Select(check =>
            new ManifestId(GroupVersion.Parse(check.Text("apiVersion") ?? "").Group, check.Text("kind") ?? "", check.Text("namespace"), check.Text("name") ?? ""));

    private bool IsReady(ApplierKey key) => state.Appliers.TryGetValue(key, out var applier) && applier.SaysReady;

    private bool HasApplied(ApplierKey key) => state.Appliers.TryGetValue(key, out var applier) && applier.HasApplied;
}
