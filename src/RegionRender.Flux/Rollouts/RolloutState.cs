using System.Collections.Immutable;
using RegionRender.Kubernetes;

namespace RegionRender.Flux;

/// <summary>All that moves in a rollout: the clusters, who applies to them, and what happened so far.</summary>
internal sealed class RolloutState
{
    private readonly ILookup<ApplierKey, FluxKustomization> _written;
    private readonly Lazy<ILookup<ObjectKey, ApplierKey>> _wanted;
    private readonly ImmutableArray<RolloutEvent>.Builder _events = ImmutableArray.CreateBuilder<RolloutEvent>();
    private readonly HashSet<RolloutEvent> _refused = [];

    /// <summary>Begins with a tree that is fully applied.</summary>
    /// <param name="before">What is on the clusters.</param>
    /// <param name="after">What shall be.</param>
    /// <param name="queue">Who is due.</param>
    public RolloutState(RolloutTree before, RolloutTree after, ApplierQueue queue)
    {
        Queue = queue;
        _written = after.Flux.Kustomizations.Concat(before.Flux.Kustomizations).ToLookup(ApplierKey.Of);
        _wanted = new(() => after.Flux.Objects.ToLookup(item => new ObjectKey(item.Cluster.Name, item.Id), after.ApplierOf));
        foreach (var key in before.Appliers.Order(ApplierKey.ByName))
            Appliers[key] = new LiveKustomization(key, []) { SaysReady = true };
        foreach (var (owner, objects) in before.Payloads)
        {
            foreach (var item in objects)
            {
                var key = new ObjectKey(item.Cluster.Name, item.Id);
                if (World.Find(key) is null)
                    World.Put(new LiveObject(key, item.Manifest, owner));
                if (Appliers.TryGetValue(owner, out var applier))
                    applier.Inventory.Add(key);
            }
        }
    }

    public LiveWorld World { get; } = new();

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
        foreach (var key in item.Key.Id.Group == FluxSources.Group ? Appliers.Keys : _wanted.Value[item.Key])
            Queue.Add(key);
    }

    private FluxKustomization? FindWritten(ApplierKey key, Manifest manifest) => _written[key].FirstOrDefault(item => ReferenceEquals(item.Manifest, manifest));

    private static bool HasSpecOf(Manifest before, FluxKustomization now) =>
        before.Content.Mapping("spec") is { } spec && Syntax.YamlNode.DataEquals(spec, now.Spec);
}
