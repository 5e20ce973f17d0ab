using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// Flux waits forever, and says nothing, for a dependency that does not exist, and in a circle (fluxcd/kustomize-controller v1.9.4,
/// internal/controller/kustomization_controller.go, checkDependencies); a Kustomization that waits for the health of another that depends
/// on it is such a circle too.
/// </summary>
internal static class DependenciesHaveAnEnd
{
    public static void Check(FluxTree tree, DiagnosticBag bag)
    {
        var waitsFor = new Dictionary<FluxKustomization, List<FluxKustomization>>();
        foreach (var item in tree.Kustomizations)
        {
            var targets = waitsFor[item] = [];
            foreach (var dependency in item.DependsOn)
            {
                if (tree.Find(item, dependency) is { } target)
                    targets.Add(target);
                else
                    bag.Add(TreeRuleDiagnostics.Dangling(item.PlaceOf(dependency.Node), item.DisplayName, $"{dependency.Namespace}/{dependency.Name}"));
            }
        }

        foreach (var child in tree.Objects)
        {
            if (child.Owner is { Waits: true } parent && FluxKustomization.Is(child.Id) && tree.Find(child) is { } waited && waited != parent)
                waitsFor[parent].Add(waited);
        }

        var done = new HashSet<FluxKustomization>();
        foreach (var item in tree.Kustomizations)
            Follow(item, waitsFor, done, bag);
    }

    // Depth first on a stack of its own: a chain may be as long as there are Kustomizations.
    private static void Follow(FluxKustomization start, Dictionary<FluxKustomization, List<FluxKustomization>> waitsFor, HashSet<FluxKustomization> done, DiagnosticBag bag)
    {
        var path = new List<(FluxKustomization Item, int Next)>();
        var onPath = new HashSet<FluxKustomization>();
        Enter(start);
        while (path.Count > 0)
        {
            var (item, next) = path[^1];
            if (next == waitsFor[item].Count)
            {
                path.RemoveAt(path.Count - 1);
                onPath.Remove(item);
                continue;
            }

            path[^1] = (item, next + 1);
            var target = waitsFor[item][next];
            if (onPath.Contains(target))
                Report(path.SkipWhile(step => step.Item != target).Select(step => step.Item).ToArray(), bag);
            else
                Enter(target);
        }

        void Enter(FluxKustomization item)
        {
            if (!done.Add(item))
                return;
            path.Add((item, 0));
            onPath.Add(item);
        }
    }

    private static void Report(FluxKustomization[] circle, DiagnosticBag bag)
    {
        var first = circle.MinBy(item => item.DisplayName, StringComparer.Ordinal) ?? circle[0];
        var start = Array.IndexOf(circle, first);
        var names = circle.Skip(start).Concat(circle.Take(start)).Append(first).Select(item => item.DisplayName);
        bag.Add(TreeRuleDiagnostics.Circle(first.PlaceOf(first.Spec["dependsOn"]), string.Join(" → ", names)));
    }
}
