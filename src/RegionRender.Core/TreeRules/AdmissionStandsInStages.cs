using RegionRender.Flux;
using RegionRender.Syntax;

namespace RegionRender.Core.TreeRules;

/// <summary>
/// k0rdent's webhooks read the objects that an object names (k0rdent/kcm v1.11.4, internal/webhook), and Flux dry-runs a whole
/// Kustomization before it applies any of it (fluxcd/pkg ssa/v0.76.1, ssa/manager_apply.go, ApplyAll). So what is named stands in another
/// Kustomization, from which a way of <c>dependsOn</c> leads here.
/// </summary>
internal static class AdmissionStandsInStages
{
    public static void Check(FluxTree tree, DiagnosticBag bag)
    {
        var named = tree.Objects.ToLookup(item => (item.Cluster.Name, item.Id));
        var ancestors = new Ancestors(tree);
        foreach (var item in tree.Objects)
        {
            if (item.Owner is not { } owner)
                continue;
            foreach (var (place, id) in AdmissionReferences.Of(item.Manifest))
            {
                if (named[(item.Cluster.Name, id)].FirstOrDefault()?.Owner is not { } other)
                    continue;
                if (other == owner)
                    bag.Add(K0rdentTreeDiagnostics.SameStage(item.PlaceOf(place), item.Id.ToString(), id.ToString(), owner.DisplayName));
                else if (!ancestors.Of(owner).Contains(other))
                    bag.Add(K0rdentTreeDiagnostics.NoStage(item.PlaceOf(place), item.Id.ToString(), id.ToString(), owner.DisplayName, other.DisplayName));
            }
        }
    }

    /// <summary>All that a Kustomization depends on, directly or not.</summary>
    private sealed class Ancestors(FluxTree tree)
    {
        private readonly Dictionary<FluxKustomization, HashSet<FluxKustomization>> _known = [];

        public HashSet<FluxKustomization> Of(FluxKustomization item)
        {
            if (_known.TryGetValue(item, out var found))
                return found;
            found = _known[item] = [];
            var open = new Stack<FluxKustomization>([item]);
            while (open.TryPop(out var next))
            {
                foreach (var dependency in next.DependsOn)
                {
                    if (tree.Find(next, dependency) is { } target && found.Add(target))
                        open.Push(target);
                }
            }

            return found;
        }
    }
}
