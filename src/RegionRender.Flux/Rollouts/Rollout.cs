using System.Collections.Immutable;

namespace RegionRender.Flux;

/// <summary>A tree that replaces another one, which is fully applied: what all ways in which it may roll out have in common.</summary>
internal sealed class Rollout
{
    private readonly Lazy<ILookup<ObjectKey, ApplierKey>> _wanted;

    public Rollout(RolloutTree before, RolloutTree after, Admission admission)
    {
        (Before, After, Admission) = (before, after, admission);
        Applied = new AppliedTree(before);
        Sources = new FluxSources(before, after);
        Surroundings = new Surroundings(before, after);
        Written = after.Flux.Kustomizations.Concat(before.Flux.Kustomizations).ToLookup(ApplierKey.Of);
        Observers = Readiness.ObserversIn(before, after);
        _wanted = new(() => after.Flux.Objects.ToLookup(item => new ObjectKey(item.Cluster.Name, item.Id), after.ApplierOf));
    }

    public RolloutTree Before { get; }

    public RolloutTree After { get; }

    public Admission Admission { get; }

    /// <summary>What every run begins with.</summary>
    public AppliedTree Applied { get; }

    public FluxSources Sources { get; }

    public Surroundings Surroundings { get; }

    /// <summary>A Kustomization as both trees write it.</summary>
    public ILookup<ApplierKey, FluxKustomization> Written { get; }

    /// <summary>By a Kustomization those that depend on it or ask for its health, in either tree.</summary>
    public ILookup<ApplierKey, ApplierKey> Observers { get; }

    /// <summary>Who applies an object in the new tree.</summary>
    public IEnumerable<ApplierKey> WhoWants(ObjectKey key) => _wanted.Value[key];

    /// <summary>One way in which the new tree may roll out.</summary>
    /// <param name="order">Every applier of both trees: of those that have something to do, the first of them does it.</param>
    /// <param name="watch">Sees the world before anything moves, and is then told every change.</param>
    public RolloutOutcome Run(ImmutableArray<ApplierKey> order, WatchRollout? watch = null) => new RolloutRun(this, order, watch).RunToRest();
}
