using System.Collections.Immutable;

namespace RegionRender.Flux;

/// <summary>Sees the world as it is before a rollout, and gives what is told every object that changes: as it was and as it is.</summary>
internal delegate Action<ObjectKey, LiveObject?, LiveObject?> WatchRollout(LiveWorld world);

/// <summary>
/// One way in which a new tree may roll out: every Kustomization in its turn, until nothing moves. It does what kustomize-controller does
/// (fluxcd/kustomize-controller v1.9.4, internal/controller/kustomization_controller.go, reconcile), with every object ready as soon as it is applied.
/// </summary>
internal sealed class RolloutRun
{
    private readonly Rollout _rollout;
    private readonly RolloutState _state;
    private readonly Readiness _readiness;
    private readonly StagedApply _apply;
    private readonly GarbageCollection _garbage;

    /// <summary>Begins it.</summary>
    /// <param name="rollout">What happens.</param>
    /// <param name="order">Every applier of both trees: of those that have something to do, the first of them does it.</param>
    /// <param name="watch">Sees the world before anything moves, and is then told every change.</param>
    public RolloutRun(Rollout rollout, ImmutableArray<ApplierKey> order, WatchRollout? watch)
    {
        _rollout = rollout;
        _state = new RolloutState(rollout, new ApplierQueue(order));
        _readiness = new Readiness(rollout, _state);
        _apply = new StagedApply(rollout, _state);
        _garbage = new GarbageCollection(rollout, _state);
        _state.World.OnChange = watch?.Invoke(_state.World);
    }

    /// <summary>Runs until nothing moves.</summary>
    public RolloutOutcome RunToRest()
    {
        // A new Flux starts once its folder is there: that it is bootstrapped is a prerequisite. One that runs goes on from the folder that it knows.
        var running = _state.Appliers.Keys.Where(key => key.IsRoot).Select(key => key.Flux).ToHashSet();
        foreach (var root in _rollout.After.Roots.Where(root => !running.Contains(root.Key)).Select(root => new ApplierKey(root.Key, null, root.Value)))
            _state.Appliers[root] = new LiveKustomization(root, []);

        int tried;
        do
        {
            tried = _state.World.Version;
            while (_state.Queue.Take() is { } key)
            {
                if (_state.Appliers.TryGetValue(key, out var applier))
                    Attempt(applier);
            }

            // What failed is tried again later, and may succeed if anything else moved meanwhile.
            foreach (var applier in _state.Appliers.Values.Where(applier => !applier.Refusals.IsEmpty))
                _state.Queue.Add(applier.Key);
        }
        while (_state.World.Version != tried);

        return new RolloutOutcome(_state.Events, [.. _state.Appliers.Values.OrderBy(applier => applier.Key, ApplierKey.ByName)], _state.World);
    }

    private void Attempt(LiveKustomization applier)
    {
        var status = (applier.SaysReady, applier.HasApplied);
        applier.Refusals = [];
        applier.WaitsFor = [];
        if (applier.IsTerminating)
            _garbage.Finish(applier);
        else
            Reconcile(applier);
        if (status != (applier.SaysReady, applier.HasApplied) || !_state.Appliers.ContainsKey(applier.Key))
            _readiness.Changed(applier.Key);
    }

    private void Reconcile(LiveKustomization applier)
    {
        // The status of a suspended one stays as it is (same file, Reconcile).
        var kustomization = _state.KustomizationOf(applier.Key);
        applier.IsSuspended = kustomization is { IsSuspended: true };
        if (applier.IsSuspended)
            return;
        applier.SaysReady = Applies(applier, kustomization);
        applier.HasApplied |= applier.SaysReady;
    }

    private bool Applies(LiveKustomization applier, FluxKustomization? kustomization)
    {
        if (_rollout.Sources.Missing(applier.Key, kustomization, _state.World) is { } source)
            return Fail(applier, new RolloutRefusal($"its source '{source.Id}' is gone") { Cause = RolloutRefusalCause.SourceGone });
        applier.WaitsFor = [.. _readiness.MissingDependencies(kustomization)];
        if (!applier.WaitsFor.IsEmpty)
            return false;
        var path = kustomization?.Path ?? applier.Key.Name;
        if (_rollout.After.InFolder(path) is not { } payload)
            return IsElsewhere(kustomization) || Fail(applier, new RolloutRefusal($"its folder '{path}' is gone") { Cause = RolloutRefusalCause.FolderGone });
        if (_rollout.Admission.RefuseTarget(kustomization, _state.World) is { } refusal)
            return Fail(applier, refusal);
        var cluster = kustomization?.Target.Name ?? applier.Key.Flux;
        if (!IsApplied(applier, payload, cluster) && !(_apply.Apply(applier, payload, cluster) && _garbage.Prune(applier, payload, cluster, kustomization?.Prunes ?? true)))
            return false;
        applier.WaitsFor = [.. _readiness.Unhealthy(kustomization, payload)];
        return applier.WaitsFor.IsEmpty;
    }

    // Nearly everyone, nearly always, has applied before all that there is to apply.
    private bool IsApplied(LiveKustomization applier, ImmutableArray<PlacedObject> payload, string cluster) =>
        !applier.IsDisturbed && applier.Inventory == _rollout.Applied.InventoryOf(applier.Key) && _rollout.Applied.Has(applier.Key, payload, cluster);

    // Its folder never was part of what is rendered: what it applies is not known, and taken to be well.
    private bool IsElsewhere(FluxKustomization? kustomization) => kustomization is not null
        && (_rollout.After.Flux.Elsewhere.Contains(kustomization) || _rollout.Before.Flux.Elsewhere.Contains(kustomization))
        && _rollout.Before.InFolder(kustomization.Path) is null;

    private static bool Fail(LiveKustomization applier, RolloutRefusal refusal)
    {
        applier.Refusals = [refusal];
        return false;
    }
}
