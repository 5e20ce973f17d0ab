using System.Collections.Immutable;
using RegionRender.Kubernetes;

namespace RegionRender.Flux;

/// <summary>
/// Applies what stands in a folder, stage by stage: all objects of a stage are tried before the first of it is applied, and one that is refused
/// ends it (fluxcd/pkg ssa/v0.76.1, ssa/manager_apply.go, ApplyAllStaged and ApplyAll).
/// </summary>
internal sealed class StagedApply(Rollout rollout, RolloutState state)
{
    /// <summary>False where an object was refused.</summary>
    public bool Apply(LiveKustomization applier, ImmutableArray<PlacedObject> payload, string cluster)
    {
        foreach (var stage in ApplyStages.Of(payload))
        {
            var work = stage.Select(item => (Key: new ObjectKey(cluster, item.Id), item.Manifest)).Where(item => !IsSkipped(item.Key, item.Manifest, applier.Key)).ToList();
            applier.Refusals = [.. work.Select(item => Refuse(item.Key, item.Manifest)).OfType<RolloutRefusal>()];
            foreach (var refusal in applier.Refusals)
                state.Tell(new RolloutEvent(RolloutEventKind.Refused, refusal.Object ?? default, applier.Key, refusal));
            if (!applier.Refusals.IsEmpty)
                return false;
            foreach (var (key, manifest) in work)
                Put(key, manifest, applier.Key);
        }

        return true;
    }

    // What is applied already, and what its marks keep from being applied: to reconcile or ignore counts on either side, IfNotPresent in the
    // file alone (same file, shouldSkipApply).
    private bool IsSkipped(ObjectKey key, Manifest manifest, ApplierKey by)
    {
        if (state.World.Find(key) is not { } live)
            return ObjectMarks.IsUnmanaged(manifest);
        return (live.Owner == by && ReferenceEquals(live.Manifest, manifest))
            || ObjectMarks.IsUnmanaged(manifest) || ObjectMarks.IsUnmanaged(live.Manifest) || ObjectMarks.IsAppliedOnce(manifest);
    }

    private RolloutRefusal? Refuse(ObjectKey key, Manifest manifest)
    {
        var live = state.World.Find(key);
        if (live is not null && SameContent(live.Manifest, manifest))
            return null;
        if (live is null && rollout.Surroundings.Missing(key, state.World) is { } missing)
            return new RolloutRefusal(missing) { Object = key, Operation = AdmissionOperation.Create };
        return rollout.Admission.Refuse(new AdmissionRequest(live is null ? AdmissionOperation.Create : AdmissionOperation.Update, key, live?.Manifest, manifest, state.World));
    }

    private void Put(ObjectKey key, Manifest manifest, ApplierKey by)
    {
        var live = state.World.Find(key);
        state.Put(new LiveObject(key, manifest, by));
        if (live is null)
            state.Tell(new RolloutEvent(RolloutEventKind.Created, key, by));
        else if (!SameContent(live.Manifest, manifest))
            state.Tell(new RolloutEvent(RolloutEventKind.Updated, key, by));
        if (live is not null && live.Owner != by)
            state.Tell(new RolloutEvent(RolloutEventKind.Adopted, key, by));
    }

    private static bool SameContent(Manifest left, Manifest right) => ReferenceEquals(left, right) || Syntax.YamlNode.DataEquals(left.Content, right.Content);
}
