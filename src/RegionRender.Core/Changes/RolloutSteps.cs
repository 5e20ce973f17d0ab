using System.Collections.Immutable;
using RegionRender.Flux;

namespace RegionRender.Core.Changes;

/// <summary>The order of the rollout, as far as it does something.</summary>
internal static class RolloutSteps
{
    public static ImmutableArray<RolloutStep> Of(RolloutTree after, RolloutOutcome outcome)
    {
        var counts = outcome.Events.GroupBy(happened => happened.By).ToDictionary(group => group.Key, group => group.ToLookup(happened => happened.Kind));
        var kustomizations = after.Flux.Kustomizations.GroupBy(ApplierKey.Of).ToDictionary(group => group.Key, group => group.First());
        var waves = new Dictionary<ApplierKey, int>();
        return
        [
            .. counts.Where(pair => pair.Value.Any(kind => kind.Key is RolloutEventKind.Created or RolloutEventKind.Updated or RolloutEventKind.Deleted))
                .Select(pair => Step(pair.Key, pair.Value, kustomizations, waves))
                .OrderBy(step => step.Wave).ThenBy(step => step.Flux, StringComparer.Ordinal).ThenBy(step => step.Kustomization, StringComparer.Ordinal),
        ];
    }

    private static RolloutStep Step(
        ApplierKey key, ILookup<RolloutEventKind, RolloutEvent> events, Dictionary<ApplierKey, FluxKustomization> kustomizations, Dictionary<ApplierKey, int> waves)
    {
        var kustomization = kustomizations.GetValueOrDefault(key);
        return new RolloutStep(WaveOf(key, kustomizations, waves), key.ToString(), key.Flux, kustomization?.Target.Name ?? key.Flux)
        {
            WaitsFor = [.. kustomization?.DependsOn.Select(dependency => $"{dependency.Namespace}/{dependency.Name}") ?? []],
            Created = events[RolloutEventKind.Created].Count(),
            Changed = events[RolloutEventKind.Updated].Count(),
            Removed = events[RolloutEventKind.Deleted].Count(),
        };
    }

    // What Flux starts from goes first; a circle, which is an error of its own, ends where it is entered.
    private static int WaveOf(ApplierKey key, Dictionary<ApplierKey, FluxKustomization> kustomizations, Dictionary<ApplierKey, int> waves)
    {
        if (waves.TryGetValue(key, out var known))
            return known;
        waves[key] = 0;
        if (!kustomizations.TryGetValue(key, out var kustomization))
            return 0;
        var wave = 1 + kustomization.DependsOn.Select(dependency => WaveOf(new ApplierKey(key.Flux, dependency.Namespace, dependency.Name), kustomizations, waves)).DefaultIfEmpty(0).Max();
        return waves[key] = wave;
    }
}
