using System.Collections.Immutable;

namespace RegionRender.Flux;

/// <summary>Who waits for whom, in two trees at once.</summary>
internal sealed class ApplierGraph
{
    private readonly Dictionary<ApplierKey, ImmutableArray<ApplierKey>> _dependencies = [];

    public ApplierGraph(RolloutTree before, RolloutTree after)
    {
        // The new tree's word counts: the old one's is replaced as soon as the folder that Flux starts from is applied.
        foreach (var tree in new[] { after, before })
        {
            foreach (var kustomization in tree.Flux.Kustomizations)
                _dependencies.TryAdd(ApplierKey.Of(kustomization), [.. DependenciesOf(kustomization, after.Flux, before.Flux)]);
        }

        Keys = [.. before.Appliers.Concat(after.Appliers).Distinct().Order(ApplierKey.ByName)];
    }

    /// <summary>Every applier of both trees, those that nobody applies first.</summary>
    public ImmutableArray<ApplierKey> Keys { get; }

    /// <summary>All appliers, each after those that it waits for, and else as they are wanted. Circles are cut where they are entered.</summary>
    public ImmutableArray<ApplierKey> Order(IEnumerable<ApplierKey> wanted)
    {
        var order = ImmutableArray.CreateBuilder<ApplierKey>(Keys.Length);
        var seen = new HashSet<ApplierKey>();

        // A stack of its own: a chain may be as long as there are Kustomizations.
        var open = new Stack<(ApplierKey Key, int Next)>();
        foreach (var key in wanted.Where(seen.Add))
        {
            open.Push((key, 0));
            while (open.TryPop(out var top))
            {
                var dependencies = _dependencies.GetValueOrDefault(top.Key, []);
                if (top.Next == dependencies.Length)
                {
                    order.Add(top.Key);
                    continue;
                }

                open.Push(top with { Next = top.Next + 1 });
                if (_dependencies.ContainsKey(dependencies[top.Next]) && seen.Add(dependencies[top.Next]))
                    open.Push((dependencies[top.Next], 0));
            }
        }

        return order.DrainToImmutable();
    }

    /// <summary>All that an applier waits for, near and far.</summary>
    public IReadOnlySet<ApplierKey> AncestorsOf(ApplierKey key)
    {
        var found = new HashSet<ApplierKey>();
        var open = new Stack<ApplierKey>(_dependencies.GetValueOrDefault(key, []));
        while (open.TryPop(out var next))
        {
            if (!found.Add(next))
                continue;
            foreach (var dependency in _dependencies.GetValueOrDefault(next, []))
                open.Push(dependency);
        }

        return found;
    }

    // A dependency that is ready by its old revision does not keep its dependent from going first.
    private static IEnumerable<ApplierKey> DependenciesOf(FluxKustomization kustomization, FluxTree after, FluxTree before) =>
        kustomization.DependsOn
            .Where(dependency => kustomization.WaitsForRevision(dependency, after.Find(kustomization, dependency) ?? before.Find(kustomization, dependency)))
            .Select(dependency => new ApplierKey(kustomization.Flux.Name, dependency.Namespace, dependency.Name));
}
