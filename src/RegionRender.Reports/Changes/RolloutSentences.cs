namespace RegionRender.Reports;

/// <summary>What is said of a stage in every format.</summary>
internal static class RolloutSentences
{
    /// <summary>To go on in a sentence: <c>: 3 created, 1 changed</c>.</summary>
    public static string Counts(RolloutStage stage)
    {
        var counts = new[] { (stage.Created, "created"), (stage.Changed, "changed"), (stage.Removed, "removed") }
            .Where(count => count.Item1 > 0)
            .Select(count => $"{PlanSummary.Number(count.Item1)} {count.Item2}")
            .ToList();
        return counts.Count == 0 ? "" : $": {string.Join(", ", counts)}";
    }
}
