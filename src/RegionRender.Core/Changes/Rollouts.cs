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

    private Rollouts()
    {
    }

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

        var rollouts = new Rollouts { First = runs[0].Outcome };
        foreach (var (outcome, services) in runs)
            rollouts.Take(outcome, services);
        return rollouts;
    }

    /// <summary>True if the object is deleted in some way, even where it is made again.</summary>
    public bool IsDeleted(ObjectKey key) => _deleted.Contains(key);

    /// <summary>True if some Kustomization lets go of the object and leaves it there.</summary>
    public bool IsOrphaned(ObjectKey key) => _orphaned.Contains(key);

    /// <summary>True if two Kustomizations go on applying the object.</summary>
    public bool IsFought(ObjectKey key) => _fought.Contains(key);

    /// <summary>What refuses the object for good; null if nothing does.</summary>
    public RolloutRefusal? RefusalOf(ObjectKey key) => _refused.GetValueOrDefault(key);

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

            var name = $"{applier.Key.Flux} {applier.Key}";
            _stuck.TryAdd(name, new StuckKustomization(applier.Key.ToString(), applier.Key.Flux, applier.Refusals[0].Reason, Behind(applier.Key, waiting)) { Refusals = applier.Refusals, IsRoot = applier.Key.IsRoot });
        }
    }

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
