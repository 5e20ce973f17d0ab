using System.Collections.Immutable;
using RegionRender.Core.AdmissionRules;
using RegionRender.Core.ServiceSelection;
using RegionRender.Flux;

namespace RegionRender.Core.Changes;

/// <summary>Every way in which a change was tried, taken together: what may happen is what happens in one of them.</summary>
internal sealed class Rollouts
{
    private readonly HashSet<ObjectKey> _deleted = [];
    private readonly HashSet<ObjectKey> _orphaned = [];
    private readonly Dictionary<ObjectKey, RolloutRefusal> _refused = [];
    private readonly Dictionary<PlacedService, (LostService Loss, bool IsBack)> _lost = [];
    private readonly SortedDictionary<string, StuckKustomization> _stuck = new(StringComparer.Ordinal);
    private readonly HashSet<ObjectKey> _fought = [];

    private readonly Admission _admission;
    private readonly LiveWorld _before;
    private readonly RolloutTree _after;
    private LiveWorld? _rest;

    private Rollouts(Admission admission, LiveWorld before, RolloutTree after) => (_admission, _before, _after) = (admission, before, after);

    /// <summary>One of the ways: the one in which names decide what nothing else does.</summary>
    public required RolloutOutcome First { get; init; }

    /// <summary>Services that leave a cluster that stays; the second says whether they are back at the end of every way.</summary>
    public IReadOnlyDictionary<PlacedService, (LostService Loss, bool IsBack)> Lost => _lost;

    /// <summary>Who could never become ready, and why.</summary>
    public IEnumerable<StuckKustomization> Stuck => _stuck.Values;

    public static Rollouts Of(Comparison comparison)
    {
        var admission = K0rdentAdmission.Of(comparison.Facts, comparison.RefusedUpdates);
        var rollout = new Rollout(comparison.Before, comparison.After, admission);
        var runs = new List<(RolloutOutcome Outcome, ServiceWatch? Services)>();
        foreach (var order in RolloutOrders.Of(comparison.Before, comparison.After, admission.ReferencesOf))
        {
            ServiceWatch? services = null;
            var outcome = rollout.Run(order, world =>
            {
                services = new ServiceWatch(world, comparison.Facts.Management);
                return services.Follow;
            });
            runs.Add((outcome, services));
        }

        var rollouts = new Rollouts(admission, new LiveWorld(rollout.Applied), comparison.After) { First = runs[0].Outcome };
        foreach (var (outcome, services) in runs)
            rollouts.Take(outcome, services);
        if (rollouts._stuck.Count > 0)
            rollouts.TakeServicesBehind(new LiveWorld(rollout.Applied), comparison);
        return rollouts;
    }

    /// <summary>True if the object is deleted in some way, even where it is made again.</summary>
    public bool IsDeleted(ObjectKey key) => _deleted.Contains(key);

    /// <summary>True if some Kustomization lets go of the object and leaves it there.</summary>
    public bool IsOrphaned(ObjectKey key) => _orphaned.Contains(key);

    /// <summary>True if two Kustomizations go on applying the object.</summary>
    public bool IsFought(ObjectKey key) => _fought.Contains(key);

    /// <summary>What refuses the object for good, or would if its turn came: it may stand behind something stuck. Null if nothing does.</summary>
    public RolloutRefusal? RefusalOf(ObjectPair pair)
    {
        if (_refused.TryGetValue(pair.Key, out var refusal))
            return refusal;
        if (_stuck.Count == 0 || pair is not { Before: not null, After: { } after, HasSameContent: false } || ReferenceEquals(First.World.Find(pair.Key)?.Manifest, after.Manifest))
            return null;
        return _admission.Refuse(RequestOf(pair, AtRest));
    }

    /// <summary>What refuses that an object goes, or changes, while the base runs; what is decommissioned in one step needs longer than Flux to be gone.</summary>
    public RolloutRefusal? RefusalInBase(ObjectPair pair) => _admission.Refuse(RequestOf(pair, _before));

    /// <summary>True of an upgrade that a name in the estate is all it lacks.</summary>
    public bool OnlyLacksAnEntry(ObjectPair pair, K0rdentFacts facts) => UpgradesFollowChains.OnlyLacksAnEntry(RequestOf(pair, AtRest), facts);

    // As the clusters are at the end, with what is still to come.
    private LiveWorld AtRest
    {
        get
        {
            if (_rest is { } known)
                return known;
            var world = First.World;
            world.OnChange = null;
            foreach (var item in _after.Flux.Objects)
            {
                if (world.Find(ObjectKey.Of(item)) is null)
                    world.Put(new LiveObject(ObjectKey.Of(item), item.Manifest, _after.ApplierOf(item)));
            }

            return _rest = world;
        }
    }

    private static AdmissionRequest RequestOf(ObjectPair pair, LiveWorld world) =>
        new(pair.After is null ? AdmissionOperation.Delete : AdmissionOperation.Update, pair.Key, pair.Before?.Manifest, pair.After?.Manifest, world);

    private void Take(RolloutOutcome outcome, ServiceWatch? services)
    {
        foreach (var happened in outcome.Events)
        {
            if (happened.Kind == RolloutEventKind.Deleted)
                _deleted.Add(happened.Object);
            else if (happened.Kind == RolloutEventKind.Orphaned)
                _orphaned.Add(happened.Object);
        }

        foreach (var (service, loss, isBack) in services?.Losses ?? [])
            _lost[service] = _lost.TryGetValue(service, out var known) ? (known.Loss, known.IsBack && isBack) : (loss, isBack);
        TakeStuck(outcome);
        TakeFights(outcome);
    }

    // Services wait behind what is stuck as all else does; that they would leave is worth knowing before.
    private void TakeServicesBehind(LiveWorld world, Comparison comparison)
    {
        var services = new ServiceWatch(world, comparison.Facts.Management);
        world.OnChange = services.Follow;
        var after = comparison.After.Flux.Objects.Where(item => ServiceWatch.Heeds(item.Id)).ToDictionary(ObjectKey.Of);
        foreach (var (key, item) in after.Where(pair => !_refused.ContainsKey(pair.Key) && !ReferenceEquals(world.Find(pair.Key)?.Manifest, pair.Value.Manifest)))
            world.Put(new LiveObject(key, item.Manifest, comparison.After.ApplierOf(item)));
        foreach (var item in comparison.Before.Flux.Objects.Where(item => ServiceWatch.Heeds(item.Id) && !after.ContainsKey(ObjectKey.Of(item))))
        {
            if (world.Find(ObjectKey.Of(item)) is { } gone)
                world.Remove(gone);
        }

        foreach (var (service, loss, isBack) in services.Losses)
            _lost.TryAdd(service, (loss, isBack));
    }

    private void TakeStuck(RolloutOutcome outcome)
    {
        var waiting = outcome.Appliers.Where(applier => !applier.IsReady).SelectMany(applier => applier.WaitsFor, (applier, other) => (other, applier.Key)).ToLookup(pair => pair.other, pair => pair.Key);
        foreach (var applier in outcome.Appliers.Where(applier => !applier.IsReady && !applier.Refusals.IsEmpty))
        {
            foreach (var refusal in applier.Refusals)
            {
                if (refusal.Object is { } key)
                    _refused.TryAdd(key, refusal);
            }

            TellStuck(applier.Key, applier.Refusals, waiting);
        }

        TakeWaiting(outcome, waiting);
    }

    // Who waits for what nothing keeps from becoming ready waits for ever: in a circle, for one that is missing, or for one that is suspended. What the
    // user's own Kustomizations wait for may lie outside of the rendering.
    private void TakeWaiting(RolloutOutcome outcome, ILookup<ApplierKey, ApplierKey> waiting)
    {
        var explained = outcome.Appliers.Where(applier => !applier.Refusals.IsEmpty).SelectMany(applier => Behind(applier.Key, waiting)).ToHashSet(StringComparer.Ordinal);
        var elsewhere = _after.Flux.Elsewhere.Select(ApplierKey.Of).ToHashSet();
        foreach (var applier in outcome.Appliers.Where(applier => !applier.IsReady && applier.Refusals.IsEmpty && !applier.WaitsFor.IsEmpty && !elsewhere.Contains(applier.Key)))
        {
            if (!explained.Contains(applier.Key.ToString()))
                TellStuck(applier.Key, [new RolloutRefusal($"it waits for '{applier.WaitsFor[0]}', which never becomes ready")], waiting);
        }
    }

    private void TellStuck(ApplierKey key, ImmutableArray<RolloutRefusal> refusals, ILookup<ApplierKey, ApplierKey> waiting) => _stuck.TryAdd(
        $"{key.Flux} {key}", new StuckKustomization(key.ToString(), key.Flux, refusals[0].Reason, Behind(key, waiting)) { Refusals = refusals, IsRoot = key.IsRoot });

    private static ImmutableArray<string> Behind(ApplierKey key, ILookup<ApplierKey, ApplierKey> waiting)
    {
        var found = new HashSet<ApplierKey>();
        var open = new Stack<ApplierKey>([key]);
        while (open.TryPop(out var next))
        {
            foreach (var behind in waiting[next].Where(found.Add))
                open.Push(behind);
        }

        return [.. found.Select(item => item.ToString()).Order(StringComparer.Ordinal)];
    }

    private void TakeFights(RolloutOutcome outcome)
    {
        var owners = new Dictionary<ObjectKey, ApplierKey>();
        foreach (var applier in outcome.Appliers.Where(applier => applier.IsReady))
        {
            foreach (var key in applier.Inventory)
            {
                if (!owners.TryAdd(key, applier.Key))
                    _fought.Add(key);
            }
        }
    }
}
