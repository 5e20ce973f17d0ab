namespace RegionRender.Flux.Tests.Rollouts;

/// <summary>An outcome as lines: what happened, who is not ready at the end and why, and what two Kustomizations apply.</summary>
internal static class OutcomeText
{
    public static IEnumerable<string> Lines(RolloutOutcome outcome)
    {
        foreach (var happened in outcome.Events)
            yield return $"{Word(happened)} {Name(happened.Object)} by {Name(happened.By)}";
        foreach (var applier in outcome.Appliers.Where(applier => !applier.IsReady))
            yield return $"{Name(applier.Key)} {State(applier)}";
        var held = outcome.Appliers.SelectMany(applier => applier.Inventory, (applier, key) => (applier.Key, Object: key)).ToLookup(item => item.Object, item => Name(item.Key));
        foreach (var item in held.Where(item => item.Count() > 1))
            yield return $"{Name(item.Key)} is applied by {string.Join(" and ", item)}";
    }

    private static string Word(RolloutEvent happened)
    {
        var word = happened.Kind.ToString().ToLowerInvariant();
        return happened.Refusal is { } refusal ? $"{word} {Word(refusal.Operation)}" : word;
    }

    private static string State(LiveKustomization applier)
    {
        var state = applier.IsTerminating ? "never ends" : applier.WaitsFor.IsEmpty ? "is stuck" : $"waits for {string.Join(", ", applier.WaitsFor.Select(Name))}";
        return applier.Refusals.IsEmpty ? state : $"{state}: {string.Join("; ", applier.Refusals.Select(Reason))}";
    }

    private static string Reason(RolloutRefusal refusal) =>
        refusal.Object is { } item ? $"{Word(refusal.Operation)} {Name(item)}: {refusal.Reason}" : refusal.Reason;

    private static string Word(AdmissionOperation operation) => operation.ToString().ToLowerInvariant();

    private static string Name(ObjectKey key) => SmallObject.NameOf(key.Id) + (key.Cluster == "mgmt" ? "" : $" on {key.Cluster}");

    private static string Name(ApplierKey key)
    {
        var name = key.IsRoot ? "root" : key.Namespace == "flux-system" ? key.Name : key.ToString();
        return key.Flux == "mgmt" ? name : $"{name} of {key.Flux}";
    }
}
