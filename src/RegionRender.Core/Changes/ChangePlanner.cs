namespace RegionRender.Core.Changes;

/// <summary>Rolls a rendering out over its base in a model, and says what that does, in the words of a plan.</summary>
internal static class ChangePlanner
{
    public static ChangePlan Plan(Comparison comparison, Permissions permissions)
    {
        var differences = ObjectPair.DifferencesOf(comparison);
        if (differences.Count == 0)
            return ChangePlan.Nothing with { Base = comparison.Base };
        var rollouts = Rollouts.Of(comparison);
        var verdicts = new ObjectVerdicts(comparison, rollouts, permissions);
        var objects = differences.Select(verdicts.Of).OfType<ObjectChange>().ToList();
        return new ChangePlan
        {
            Base = comparison.Base,
            Objects = [.. objects],
            Services = [.. new ServiceVerdicts(comparison, rollouts, permissions).All()],
            Stuck = [.. rollouts.Stuck.Where(stuck => !IsAccepted(stuck, objects) && !RetiredFlux.Is(stuck, comparison) && !IsHandedOver(stuck, comparison, permissions))],
            Order = RolloutSteps.Of(comparison.After, rollouts.First),
            NextSteps = Changes.NextSteps.Of(comparison, objects),
        };
    }

    // What Flux starts from on management was made by hand, and is made anew by hand where the delivery of management changes hands.
    private static bool IsHandedOver(StuckKustomization stuck, Comparison comparison, Permissions permissions) =>
        stuck.IsRoot && stuck.Flux == comparison.Facts.Management && permissions.Entries.HandsOver(null);

    // The command line accepts that objects stay behind, and with them the Kustomization that applied them.
    private static bool IsAccepted(StuckKustomization stuck, List<ObjectChange> objects) =>
        objects.Any(item => item.Verdict == ChangeVerdict.Permitted && stuck.Is(item));
}
