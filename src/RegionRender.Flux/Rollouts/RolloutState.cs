using System.Collections.Immutable;
using RegionRender.Kubernetes;

namespace RegionRender.Flux;

/// <summary>All that moves in a rollout: the clusters, who applies to them, and what happened so far.</summary>
internal sealed class RolloutState
{
    private readonly Rollout _rollout;
    private readonly ImmutableArray<RolloutEvent>.Builder _events = ImmutableArray.CreateBuilder<RolloutEvent>();
    private readonly HashSet<RolloutEvent> _refused = [];

    /// <summary>Begins with a tree that is fully applied.</summary>
    /// <param name="rollout">What happens.</param>
    /// <param name="queue">Who is due.</param>
    public RolloutState(Rollout rollout, ApplierQueue queue)
    {
        (_rollout, Queue) = (rollout, queue);
        World = new LiveWorld(rollout.Applied);
        foreach (var key in rollout.Applied.Appliers)
            Appliers[key] = new LiveKustomization(key, rollout.Applied.InventoryOf(key)) { SaysReady = true };
    }

    public LiveWorld World { get; }

    public ApplierQueue Queue { get; }

    public Dictionary<ApplierKey, LiveKustomization> Appliers { get; } = [];

    public ImmutableArray<RolloutEvent> Events => _events.ToImmutable();

    /// <summary>The Kustomization as its object on the cluster says it now; null for the folder that a Flux starts from.</summary>
    public FluxKustomization? KustomizationOf(ApplierKey key) => World.Find(key.ObjectKey) is { } live ? FindWritten(key, live.Manifest) : null;

    public void Tell(RolloutEvent happened)
    {
        // A refusal is met again with every attempt.
        if (happened.Kind != RolloutEventKind.Refused || _refused.Add(happened))
            _events.Add(happened);
    }

    /// <summary>Puts an object on its cluster. If it is a Kustomization, it is due.</summary>
    public void Put(LiveObject item)
    {
        var before = World.Find(item.Key);
        if (before is not null && before.Owner != item.Owner)
            Disturb(before.Owner);
        World.Put(item);
        var key = ApplierKey.Of(item.Key);
        if (!FluxKustomization.Is(item.Key.Id) || FindWritten(key, item.Manifest) is not { } kustomization)
            return;
        if (!Appliers.TryGetValue(key, out var applier))
            Appliers[key] = applier = new LiveKustomization(key, []);
        else if (before is not null && HasSpecOf(before.Manifest, kustomization))
            return;

        // Its generation is none that its status knows: whoever asks finds it not ready, until it has applied all again.
        applier.SaysReady = false;
        Queue.Add(key);
    }

    /// <summary>Takes an object from its cluster. Who wants it there applies it again, and who reads a source notices.</summary>
    public void Remove(LiveObject item)
    {
        World.Remove(item);
        Disturb(item.Owner);
        foreach (var key in _rollout.WhoWants(item.Key))
        {
            Disturb(key);
            Queue.Add(key);
        }

        if (item.Key.Id.Group != FluxSources.Group)
            return;
        foreach (var key in Appliers.Keys)
            Queue.Add(key);
    }

    private void Disturb(ApplierKey key)
    {
        if (Appliers.TryGetValue(key, out var applier))
            applier.IsDisturbed = true;
    }

    private FluxKustomization? FindWritten(ApplierKey key, Manifest manifest) => _rollout.Written[key].FirstOrDefault(item => ReferenceEquals(item.Manifest, manifest));

    private static bool HasSpecOf(Manifest before, FluxKustomization now) =>
        before.Content.Mapping("spec") is { } spec && Syntax.YamlNode.DataEquals(spec, now.Spec);
}
