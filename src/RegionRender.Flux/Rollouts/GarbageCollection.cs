using System.Collections.Immutable;

namespace RegionRender.Flux;

/// <summary>
/// Deletes what is no longer wanted: after an apply what left the folder, and with a Kustomization what its deletion policy says
/// (fluxcd/kustomize-controller v1.9.4, internal/controller/kustomization_controller.go, prune and finalize).
/// </summary>
internal sealed class GarbageCollection(Rollout rollout, RolloutState state)
{
    // From here on what the API server refuses to delete stays in the inventory and is tried again, and what is to be ignored is not deleted
    // (fluxcd/kustomize-controller v1.9.0).
    private static readonly Version Careful = new(2, 9);

    private readonly bool _isCareful = (rollout.After.Flux.FluxVersion ?? Careful) >= Careful;

    /// <summary>Deletes what is in the inventory and no longer in the folder, and writes the new inventory. False where a deletion was refused.</summary>
    public bool Prune(LiveKustomization applier, ImmutableArray<PlacedObject> payload, string cluster, bool prunes)
    {
        List<ObjectKey> now = [.. payload.Select(item => new ObjectKey(cluster, item.Id))];
        var stale = OnTarget(applier, cluster).Except(now).ToList();
        var kept = prunes ? Delete(stale, applier) : Orphan(stale, applier);
        if (!_isCareful)
        {
            kept = Orphan(kept, applier);
            applier.Refusals = [];
        }

        applier.Inventory = [.. now, .. kept];
        return applier.Refusals.IsEmpty;
    }

    /// <summary>Ends a Kustomization whose object was deleted, unless something keeps its finalizer from that.</summary>
    public void Finish(LiveKustomization applier)
    {
        if (state.KustomizationOf(applier.Key) is { IsSuspended: false, DeletesItsObjects: true } kustomization && applier.Inventory.Length > 0)
        {
            if (rollout.Admission.RefuseTarget(kustomization, state.World) is { } refusal)
                applier.Refusals = [refusal];
            else
                applier.Inventory = [.. Delete(OnTarget(applier, kustomization.Target.Name), applier)];
        }
        else
        {
            Orphan(applier.Inventory, applier);
        }

        if (!applier.Refusals.IsEmpty)
            return;
        state.Appliers.Remove(applier.Key);
        if (state.World.Find(applier.Key.ObjectKey) is { } live)
            state.Remove(live);
    }

    // An inventory names no cluster: what was applied to another one is looked for on this one, and stays where it is
    // (fluxcd/kustomize-controller v1.9.4, api/v1/inventory_types.go, ResourceRef).
    private List<ObjectKey> OnTarget(LiveKustomization applier, string cluster)
    {
        Orphan(applier.Inventory.Where(key => key.Cluster != cluster), applier);
        return [.. applier.Inventory.Select(key => key with { Cluster = cluster }).Distinct()];
    }

    // Gives what it was not allowed to delete.
    private List<ObjectKey> Delete(List<ObjectKey> stale, LiveKustomization applier)
    {
        var kept = new List<ObjectKey>();
        foreach (var key in stale.OrderByDescending(key => key.Id, ApplyOrder.Instance))
        {
            if (FindOwn(key, applier) is not { } live)
                continue;
            if (IsKept(live))
            {
                state.Tell(new RolloutEvent(RolloutEventKind.Orphaned, key, applier.Key));
            }
            else if (Refuse(live) is { } refusal)
            {
                state.Tell(new RolloutEvent(RolloutEventKind.Refused, key, applier.Key, refusal));
                applier.Refusals = applier.Refusals.Add(refusal);
                kept.Add(key);
            }
            else
            {
                Delete(live, applier.Key);
            }
        }

        return kept;
    }

    private List<ObjectKey> Orphan(IEnumerable<ObjectKey> stale, LiveKustomization applier)
    {
        foreach (var key in stale.Where(key => FindOwn(key, applier) is not null))
            state.Tell(new RolloutEvent(RolloutEventKind.Orphaned, key, applier.Key));
        return [];
    }

    // The marks of the live object count, not those in its file (fluxcd/pkg ssa/v0.76.1, ssa/manager_delete.go, Delete).
    private bool IsKept(LiveObject live) => ObjectMarks.IsKept(live.Manifest) || (_isCareful && ObjectMarks.IsIgnored(live.Manifest));

    private LiveObject? FindOwn(ObjectKey key, LiveKustomization applier) => state.World.Find(key) is { } live && live.Owner.HasLabelsOf(applier.Key) ? live : null;

    private RolloutRefusal? Refuse(LiveObject item) =>
        rollout.Admission.Refuse(new AdmissionRequest(AdmissionOperation.Delete, item.Key, item.Manifest, null, state.World));

    private void Delete(LiveObject item, ApplierKey by)
    {
        if (FluxKustomization.Is(item.Key.Id) && state.Appliers.TryGetValue(ApplierKey.Of(item.Key), out var applier))
        {
            // Its finalizer keeps the object until it is its turn.
            if (applier.IsTerminating)
                return;
            applier.IsTerminating = true;
            state.Queue.Add(applier.Key);
            state.Tell(new RolloutEvent(RolloutEventKind.Deleted, item.Key, by));
            return;
        }

        state.Remove(item);
        state.Tell(new RolloutEvent(RolloutEventKind.Deleted, item.Key, by));
        Empty(item, by);
    }

    // What is in a namespace is deleted through the API, so that admission may keep it; what a definition defines just goes
    // (kubernetes/kubernetes v1.36.0, pkg/controller/namespace/deletion/namespaced_resources_deleter.go, and
    // staging/src/k8s.io/apiextensions-apiserver/pkg/controller/finalizer/crd_finalizer.go).
    private void Empty(LiveObject item, ApplierKey by)
    {
        if (Surroundings.IsNamespace(item.Key.Id))
        {
            foreach (var inside in Sorted(state.World.InNamespace(item.Key.Cluster, item.Key.Id.Name)))
            {
                if (Refuse(inside) is { } refusal)
                    state.Tell(new RolloutEvent(RolloutEventKind.Refused, inside.Key, by, refusal));
                else
                    Delete(inside, by);
            }
        }
        else if (Surroundings.DefinedBy(item.Manifest) is { } kind)
        {
            foreach (var inside in Sorted(state.World.OfKind(item.Key.Cluster, kind.Group, kind.Kind)))
                Delete(inside, by);
        }
    }

    private static List<LiveObject> Sorted(IEnumerable<LiveObject> items) => [.. items.OrderBy(item => item.Key.Id, ApplyOrder.Instance)];
}
