using System.Collections.Immutable;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>What a Kustomization waits for: before it applies those that it depends on, afterwards the health of those that it is asked for.</summary>
internal sealed class Readiness(Rollout rollout, RolloutState state)
{
    /// <summary>By a Kustomization those that depend on it or ask for its health, in either tree.</summary>
    public static ILookup<ApplierKey, ApplierKey> ObserversIn(params IEnumerable<RolloutTree> trees) =>
        trees.SelectMany(Observed).Distinct().ToLookup(pair => pair.Observed, pair => pair.Observer);

    /// <summary>
    /// The dependencies that are not ready. The applied revision counts only where both have one source and no expression decides
    /// (fluxcd/kustomize-controller v1.9.4, internal/controller/kustomization_controller.go, checkDependencies).
    /// </summary>
    public IEnumerable<ApplierKey> MissingDependencies(FluxKustomization? kustomization)
    {
        foreach (var dependency in kustomization?.DependsOn ?? [])
        {
            var key = new ApplierKey(kustomization?.Flux.Name ?? "", dependency.Namespace, dependency.Name);
            if (!IsReady(key) || (!HasApplied(key) && kustomization?.WaitsForRevision(dependency, state.KustomizationOf(key)) == true))
                yield return key;
        }
    }

    /// <summary>The Kustomizations that are asked for their health and do not say that they are ready (same file, checkHealth).</summary>
    public IEnumerable<ApplierKey> Unhealthy(FluxKustomization? kustomization, ImmutableArray<PlacedObject> payload) =>
        kustomization is null ? [] : Asked(kustomization, payload).Where(key => !IsReady(key));

    /// <summary>Has everyone look again who depends on a Kustomization or asks for its health, as they do from time to time.</summary>
    public void Changed(ApplierKey key)
    {
        foreach (var observer in rollout.Observers[key])
            state.Queue.Add(observer);
    }

    private static IEnumerable<ApplierKey> Asked(FluxKustomization kustomization, IEnumerable<PlacedObject> payload)
    {
        var asked = kustomization.Waits
            ? payload.Where(item => !ObjectMarks.IsUnmanaged(item.Manifest)).Select(item => item.Id)
            : kustomization.Spec.Items("healthChecks").OfType<YamlMapping>().Select(check =>
                new ManifestId(GroupVersion.Parse(check.Text("apiVersion") ?? "").Group, check.Text("kind") ?? "", check.Text("namespace"), check.Text("name") ?? ""));
        return asked.Where(FluxKustomization.Is).Select(id => ApplierKey.Of(new ObjectKey(kustomization.Target.Name, id))).Where(key => key != ApplierKey.Of(kustomization));
    }

    private static IEnumerable<(ApplierKey Observed, ApplierKey Observer)> Observed(RolloutTree tree)
    {
        foreach (var kustomization in tree.Flux.Kustomizations)
        {
            var observer = ApplierKey.Of(kustomization);
            foreach (var dependency in kustomization.DependsOn)
                yield return (new ApplierKey(observer.Flux, dependency.Namespace, dependency.Name), observer);
            foreach (var child in Asked(kustomization, tree.Flux.ObjectsOf(kustomization)))
                yield return (child, observer);
        }
    }

    private bool IsReady(ApplierKey key) => state.Appliers.TryGetValue(key, out var applier) && applier.SaysReady;

    private bool HasApplied(ApplierKey key) => state.Appliers.TryGetValue(key, out var applier) && applier.HasApplied;
}
