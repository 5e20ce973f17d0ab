using RegionRender.Core.Profiles;
using RegionRender.Core.Trees;
using RegionRender.Flux;
using RegionRender.Syntax;

namespace RegionRender.Core.Transitions;

/// <summary>
/// Compares two ledgers and refuses what could destroy something: a protected object, a Flux Kustomization or the rendering's source that
/// would disappear, and a Kustomization that would apply another folder or to another cluster (fluxcd/kustomize-controller v1.9.4,
/// internal/controller/kustomization_controller.go, prune and finalize; fluxcd/website, content/en/flux/faq.md, "How can I safely rename a
/// Flux Kustomization?"). Moving a protected object to another file or Kustomization of the same cluster is fine: both apply it with
/// <c>prune: disabled</c>.
/// </summary>
internal static class RemovalRules
{
    /// <summary>Reports every refused change that no permission names, and every permission that is of no use.</summary>
    /// <param name="previous">The ledger of the previous rendering.</param>
    /// <param name="next">The ledger of the rendering that shall replace it.</param>
    /// <param name="kinds">Which objects stay on their cluster without a loss.</param>
    /// <param name="allowed">What may be removed all the same.</param>
    /// <param name="displayPrefix">What stands before paths in messages, as <c>rendered/</c>; may be empty.</param>
    /// <param name="bag">Takes the findings.</param>
    public static void Check(Ledger previous, Ledger next, KindRules kinds, RemovalPermissions allowed, string displayPrefix, DiagnosticBag bag)
    {
        var permissions = allowed.Names.Distinct(StringComparer.Ordinal).ToList();
        if (previous.Estate != next.Estate && !permissions.Remove($"Estate/{previous.Estate}"))
            bag.Add(TransitionDiagnostics.RefusedEstate(displayPrefix, previous.Estate, next.Estate));
        else
            ReportWhatIsNotAllowed([.. RefusedObjects(previous, next, kinds, displayPrefix)], permissions, bag);
    }

    private static IEnumerable<Refusal> RefusedObjects(Ledger previous, Ledger next, KindRules kinds, string displayPrefix)
    {
        var before = OwnedObject.AllOf(previous);
        var after = OwnedObject.AllOf(next);
        var successors = new Successors(before, after);
        foreach (var item in before.Values)
        {
            var location = WholeFile(displayPrefix + item.File.Path);
            var finding = after.TryGetValue(item.Key, out var same) ? JudgeChange(item, same, location) : JudgeLoss(item, kinds, successors, location);
            if (finding is not null)
                yield return new Refusal([.. item.Names()], finding);
        }
    }

    private static Diagnostic? JudgeLoss(OwnedObject lost, KindRules kinds, Successors successors, Location location)
    {
        var (name, cluster) = (lost.Id.ToString(), lost.File.Cluster);
        if (FluxKustomization.Is(lost.Id))
            return TransitionDiagnostics.Kustomization(location, name, cluster, successors.Of(lost));
        if (lost.IsSourceOfTheRendering)
            return TransitionDiagnostics.Source(location, name, cluster, successors.Of(lost));
        return lost.Object.Protected && !kinds.IsKept(lost.Id.Group, lost.Id.Kind) ? TransitionDiagnostics.ProtectedObject(location, name, cluster, successors.Of(lost)) : null;
    }

    private static Diagnostic? JudgeChange(OwnedObject before, OwnedObject after, Location location)
    {
        if (!FluxKustomization.Is(before.Id))
            return null;
        if (before.Object.Target != after.Object.Target)
            return TransitionDiagnostics.AppliesToOtherCluster(location, before.Id.ToString(), before.Object.Target, after.Object.Target);
        return before.Object.Path == after.Object.Path
            ? null
            : TransitionDiagnostics.AppliesOtherFolder(location, before.Id.ToString(), before.Object.Path, after.Object.Path);
    }

    private static void ReportWhatIsNotAllowed(Refusal[] refusals, List<string> permissions, DiagnosticBag bag)
    {
        var byName = refusals.SelectMany(refusal => refusal.Names, (refusal, name) => (name, refusal)).ToLookup(pair => pair.name, pair => pair.refusal);
        var permitted = new HashSet<Refusal>();
        foreach (var permission in permissions)
        {
            var meant = byName[permission].ToArray();
            if (meant.Length == 0)
                bag.Add(TransitionDiagnostics.NeedlessPermission(permission, NearestName.Of(permission, byName.Select(group => group.Key))));
            else if (meant.Length > 1)
                bag.Add(TransitionDiagnostics.AmbiguousPermission(permission, meant.Select(UniqueName)));
            else
                permitted.Add(meant[0]);
        }

        foreach (var refusal in refusals)
        {
            if (!permitted.Contains(refusal))
                bag.Add(refusal.Finding with { Hint = Hint(refusal.Finding.Rule, UniqueName(refusal)) });
        }

        string UniqueName(Refusal refusal) => refusal.Names.FirstOrDefault(name => byName[name].Count() == 1, refusal.Names[^1]);
    }

    private static string Hint(DiagnosticRule rule, string name)
    {
        var allow = $"allow it with --allow-removal {name}";
        return rule == TransitionDiagnostics.ProtectedObjectRule
            ? $"put it back, or {allow}; Flux then leaves the object on its cluster, and it is yours to delete"
            : $"put it back, or {allow}; protected objects then stay on their cluster without an owner, and the others may be deleted";
    }

    private static Location WholeFile(string path) => new(new SourceText(path, ""), default);

    private sealed record Refusal(string[] Names, Diagnostic Finding);
}
