using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using RegionRender.Kubernetes;

namespace RegionRender.Flux;

/// <summary>Sees the world as it is before a rollout, and gives what is told every object that changes: as it was and as it is.</summary>
internal delegate Action<ObjectKey, LiveObject?, LiveObject?> WatchRollout(LiveWorld world);

/// <summary>
/// One way in which a new tree may roll out: every Kustomization in its turn, until nothing moves. It does what kustomize-controller does
/// (fluxcd/kustomize-controller v1.9.4, internal/controller/kustomization_controller.go, reconcile), with every object ready as soon as it is applied.
/// </summary>
internal sealed class RolloutRun
{
    /// <summary>From here on what the API server refuses to delete stays in the inventory and is tried again (fluxcd/kustomize-controller v1.9.0).</summary>
    private static readonly Version KeepsRefusedPrunes = new(2, 9);

    private readonly RolloutTree _after;
    private readonly Admission _admission;
    private readonly LiveWorld _world = new();
    private readonly bool _keepsRefusedPrunes;
    private readonly Dictionary<ApplierKey, LiveKustomization> _appliers = [];
    private readonly ConditionalWeakTable<Manifest, FluxKustomization> _kustomizations = [];
    private readonly ImmutableArray<RolloutEvent>.Builder _events = ImmutableArray.CreateBuilder<RolloutEvent>();
    private readonly HashSet<RolloutEvent> _refused = [];
    private readonly HashSet<FluxKustomization> _elsewhere = [];
    private readonly Dictionary<string, ManifestId> _sources = [];

    private RolloutRun(RolloutTree before, RolloutTree after, Admission admission, WatchRollout? watch)
    {
        (_after, _admission) = (after, admission);
        _keepsRefusedPrunes = (after.Flux.FluxVersion ?? KeepsRefusedPrunes) >= KeepsRefusedPrunes;
        foreach (var tree in new[] { before, after })
        {
            foreach (var kustomization in tree.Flux.Kustomizations)
                _kustomizations.AddOrUpdate(kustomization.Manifest, kustomization);
            _elsewhere.UnionWith(tree.Flux.Elsewhere);
        }

        Begin(before);
        _world.OnChange = watch?.Invoke(_world);
    }

    /// <summary>Rolls a tree out over another one, which is fully applied.</summary>
    /// <param name="before">What is on the clusters.</param>
    /// <param name="after">What shall be.</param>
    /// <param name="admission">Who may refuse.</param>
    /// <param name="order">Every applier of both trees: who goes first where nothing else decides it.</param>
    /// <param name="watch">Sees the world before anything moves, and is then told every change.</param>
    public static RolloutOutcome Run(RolloutTree before, RolloutTree after, Admission admission, ImmutableArray<ApplierKey> order, WatchRollout? watch = null)
    {
        var run = new RolloutRun(before, after, admission, watch);
        run.RunToRest(order);
        return new RolloutOutcome(run._events.DrainToImmutable(), [.. run._appliers.Values], run._world);
    }

    private void Begin(RolloutTree before)
    {
        var inventories = before.Appliers.ToDictionary(key => key, _ => new List<ObjectKey>());
        foreach (var item in before.Flux.Objects)
        {
            var key = ObjectKey.Of(item);
            var owner = before.ApplierOf(item);
            if (_world.Find(key) is null)
                _world.Put(new LiveObject(key, item.Manifest, owner));
            if (inventories.TryGetValue(owner, out var inventory))
                inventory.Add(key);
            if (item.Owner is null && item.Id.Group == "source.toolkit.fluxcd.io")
                _sources.TryAdd(item.Cluster.Name, item.Id);
        }

        foreach (var (key, inventory) in inventories)
            _appliers[key] = new LiveKustomization(key, inventory);
    }

    private void RunToRest(ImmutableArray<ApplierKey> order)
    {
        // A new Flux starts once its folder is there: that it is bootstrapped is a prerequisite.
        foreach (var root in _after.Roots.Select(root => new ApplierKey(root.Key, null, root.Value)))
            _appliers.TryAdd(root, new LiveKustomization(root, []));

        var progress = true;
        while (progress)
        {
            progress = false;
            foreach (var key in order)
            {
                if (_appliers.TryGetValue(key, out var applier) && !applier.IsReady)
                    progress |= Try(applier);
            }
        }

        foreach (var applier in _appliers.Values.Where(applier => applier.IsReady))
            LookForSource(applier);
    }

    // What is ready reads its source again with every interval.
    private void LookForSource(LiveKustomization applier)
    {
        if (MissingSource(applier.Key, KustomizationOf(applier.Key)) is not { } source)
            return;
        applier.IsReady = false;
        applier.Refusals = [SourceGone(source)];
    }

    private static RolloutRefusal SourceGone(string source) => new($"its source '{source}' is gone") { Cause = RolloutRefusalCause.SourceGone };

    // True if this attempt changed anything that another one may wait for.
    private bool Try(LiveKustomization applier)
    {
        var version = _world.Version;
        if (applier.IsTerminating)
            Finish(applier);
        else
            Reconcile(applier);
        return applier.IsReady || _world.Version != version || !_appliers.ContainsKey(applier.Key);
    }

    private void Reconcile(LiveKustomization applier)
    {
        applier.WaitsFor = [];
        applier.Refusals = [];
        var kustomization = KustomizationOf(applier.Key);
        if (kustomization is { IsSuspended: true } || (kustomization is not null && _elsewhere.Contains(kustomization)))
        {
            applier.IsReady = true;
            return;
        }

        if (MissingSource(applier.Key, kustomization) is { } source)
        {
            applier.Refusals = [SourceGone(source)];
            return;
        }

        applier.WaitsFor = [.. Unready(kustomization)];
        if (!applier.WaitsFor.IsEmpty)
            return;
        var path = kustomization?.Path ?? applier.Key.Name;
        if (_after.InFolder(path) is not { } payload)
            applier.Refusals = [new RolloutRefusal($"its folder '{path}' is gone") { Cause = RolloutRefusalCause.FolderGone }];
        else if (Apply(applier, payload, kustomization?.Target.Name ?? applier.Key.Flux))
            Prune(applier, payload, kustomization);
    }

    /// <summary>The Kustomization as its object on the cluster says it now; null for the folder that a Flux starts from.</summary>
    private FluxKustomization? KustomizationOf(ApplierKey key)
    {
        if (key.IsRoot || _world.Find(key.Flux, IdOf(key)) is not { } live)
            return null;
        return _kustomizations.TryGetValue(live.Manifest, out var kustomization) ? kustomization : null;
    }

    private string? MissingSource(ApplierKey key, FluxKustomization? kustomization)
    {
        if (kustomization is null)
            return _sources.TryGetValue(key.Flux, out var id) && _world.Find(key.Flux, id) is null ? id.ToString() : null;
        var (kind, space, name) = kustomization.SourceReference;
        return _sources.Count == 0 || _world.Find(key.Flux, new ManifestId("source.toolkit.fluxcd.io", kind, space, name)) is not null ? null : kustomization.Source;
    }

    private IEnumerable<ApplierKey> Unready(FluxKustomization? kustomization)
    {
        foreach (var dependency in kustomization?.DependsOn ?? [])
        {
            var key = new ApplierKey(kustomization?.Flux.Name ?? "", dependency.Namespace, dependency.Name);
            if (!_appliers.TryGetValue(key, out var other) || !other.IsReady || other.IsTerminating)
                yield return key;
        }
    }

    private bool Apply(LiveKustomization applier, ImmutableArray<PlacedObject> payload, string cluster)
    {
        foreach (var stage in ApplyStages.Of(payload))
        {
            var work = stage.Select(item => (Key: new ObjectKey(cluster, item.Id), item.Manifest)).Where(item => !IsApplied(item.Key, item.Manifest, applier.Key)).ToList();
            applier.Refusals = [.. work.Select(item => Refuse(item.Key, item.Manifest)).OfType<RolloutRefusal>()];
            foreach (var refusal in applier.Refusals)
                Tell(new RolloutEvent(RolloutEventKind.Refused, refusal.Object ?? default, applier.Key, refusal));
            if (!applier.Refusals.IsEmpty)
                return false;
            foreach (var (key, manifest) in work)
                Put(key, manifest, applier.Key);
        }

        return true;
    }

    private bool IsApplied(ObjectKey key, Manifest manifest, ApplierKey by) => _world.Find(key) is { } live && live.Owner == by && ReferenceEquals(live.Manifest, manifest);

    private RolloutRefusal? Refuse(ObjectKey key, Manifest manifest)
    {
        var live = _world.Find(key);
        if (live is not null && SameContent(live.Manifest, manifest))
            return null;
        return _admission.Refuse(new AdmissionRequest(live is null ? AdmissionOperation.Create : AdmissionOperation.Update, key, live?.Manifest, manifest, _world));
    }

    private void Put(ObjectKey key, Manifest manifest, ApplierKey by)
    {
        var live = _world.Find(key);
        _world.Put(new LiveObject(key, manifest, by));
        if (live is null)
            Tell(new RolloutEvent(RolloutEventKind.Created, key, by));
        else if (!SameContent(live.Manifest, manifest))
            Tell(new RolloutEvent(RolloutEventKind.Updated, key, by));
        if (live is not null && live.Owner != by)
            Tell(new RolloutEvent(RolloutEventKind.Adopted, key, by));
        if (FluxKustomization.Is(key.Id))
            _appliers.TryAdd(KeyOf(key), new LiveKustomization(KeyOf(key), []));
    }

    private void Prune(LiveKustomization applier, ImmutableArray<PlacedObject> payload, FluxKustomization? kustomization)
    {
        var cluster = kustomization?.Target.Name ?? applier.Key.Flux;
        List<ObjectKey> now = [.. payload.Select(item => new ObjectKey(cluster, item.Id))];
        var kept = Collect(applier, applier.Inventory.Except(now), kustomization?.Prunes ?? true);
        applier.Inventory = [.. now, .. kept];
        applier.IsReady = applier.Refusals.IsEmpty;
    }

    /// <summary>Deletes what is no longer wanted. Gives what could not be deleted and is tried again.</summary>
    private List<ObjectKey> Collect(LiveKustomization applier, IEnumerable<ObjectKey> stale, bool prunes)
    {
        var kept = new List<ObjectKey>();
        var refusals = ImmutableArray.CreateBuilder<RolloutRefusal>();
        foreach (var key in stale)
        {
            if (_world.Find(key) is not { } live || live.Owner != applier.Key)
                continue;
            if (live.IsKept || !prunes)
            {
                Tell(new RolloutEvent(RolloutEventKind.Orphaned, key, applier.Key));
            }
            else if (_admission.Refuse(new AdmissionRequest(AdmissionOperation.Delete, key, live.Manifest, null, _world)) is { } refusal)
            {
                Tell(new RolloutEvent(RolloutEventKind.Refused, key, applier.Key, refusal));
                if (_keepsRefusedPrunes)
                {
                    kept.Add(key);
                    refusals.Add(refusal);
                }
                else
                {
                    Tell(new RolloutEvent(RolloutEventKind.Orphaned, key, applier.Key));
                }
            }
            else
            {
                Delete(live, applier.Key);
            }
        }

        applier.Refusals = refusals.DrainToImmutable();
        return kept;
    }

    private void Delete(LiveObject item, ApplierKey by)
    {
        _world.Remove(item);
        Tell(new RolloutEvent(RolloutEventKind.Deleted, item.Key, by));
        foreach (var inside in Inside(item).ToList())
            Delete(inside, by);
        if (!FluxKustomization.Is(item.Key.Id) || !_appliers.TryGetValue(KeyOf(item.Key), out var applier))
            return;
        if (_kustomizations.TryGetValue(item.Manifest, out var kustomization) && kustomization is { IsSuspended: false })
        {
            applier.IsReady = false;
            applier.Finalizes = kustomization;
            Finish(applier);
        }
        else
        {
            _appliers.Remove(applier.Key);
        }
    }

    // With a namespace goes what is in it; with a definition go the objects of its kind, and admission is not asked (Kubernetes' own garbage).
    private IEnumerable<LiveObject> Inside(LiveObject item) => item.Key.Id switch
    {
        { Group: "", Kind: "Namespace" } id => _world.InNamespace(item.Key.Cluster, id.Name),
        { Group: "apiextensions.k8s.io", Kind: "CustomResourceDefinition" } => item.Manifest.Content.Mapping("spec") is { } spec
            ? _world.OfKind(item.Key.Cluster, spec.Text("group") ?? "", spec.Mapping("names")?.Text("kind") ?? "")
            : [],
        _ => [],
    };

    // The finalizer: what the inventory holds goes or stays as the deletion policy says (same file, finalize).
    private void Finish(LiveKustomization applier)
    {
        applier.Inventory = Collect(applier, applier.Inventory, applier.Finalizes is { DeletesItsObjects: true });
        if (applier.Inventory.Count == 0)
            _appliers.Remove(applier.Key);
    }

    private void Tell(RolloutEvent happened)
    {
        // A refusal is met again with every attempt.
        if (happened.Kind != RolloutEventKind.Refused || _refused.Add(happened))
            _events.Add(happened);
    }

    private static bool SameContent(Manifest left, Manifest right) => ReferenceEquals(left, right) || Syntax.YamlNode.DataEquals(left.Content, right.Content);

    private static ManifestId IdOf(ApplierKey key) => new("kustomize.toolkit.fluxcd.io", "Kustomization", key.Namespace, key.Name);

    private static ApplierKey KeyOf(ObjectKey key) => new(key.Cluster, key.Id.Namespace ?? "", key.Id.Name);
}
