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
                _dependencies.TryAdd(ApplierKey.Of(kustomization), [.. DependenciesOf(kustomization, tree)]);
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
        foreach (var key in wanted)
            Visit(key);
        return order.DrainToImmutable();

        void Visit(ApplierKey key)
        {
            if (!seen.Add(key))
                return;
            foreach (var dependency in _dependencies.GetValueOrDefault(key, []))
            {
                if (_dependencies.ContainsKey(dependency))
                    Visit(dependency);
            }

            order.Add(key);
        }
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

    // A dependency with another source may be ready by its old revision, so that its dependent goes first.
    private static IEnumerable<ApplierKey> DependenciesOf(FluxKustomization kustomization, RolloutTree tree) =>
        kustomization.DependsOn
            .Where(dependency => tree.Flux.Find(kustomization, dependency) is not { } other || other.SourceReference == kustomization.SourceReference)
            .Select(dependency => new ApplierKey(kustomization.Flux.Name, dependency.Namespace, dependency.Name));
}
