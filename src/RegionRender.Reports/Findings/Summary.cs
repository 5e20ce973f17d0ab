using System.Collections.Immutable;
using RegionRender.Core.Trees;

namespace RegionRender.Reports;

/// <summary>The last line of a run, for people.</summary>
internal static class Summary
{
    public static string Of(Report report, string sentence) => (report.Errors, report.Warnings) switch
    {
        (0, 0) => sentence,
        (0, var warnings) => $"{sentence}; {Count(warnings, "warning")}",
        (var errors, 0) => $"{sentence}; {Count(errors, "error")}",
        var (errors, warnings) => $"{sentence}; {Count(errors, "error")}, {Count(warnings, "warning")}",
    };

    public static string Of(FolderComparison comparison) =>
        $"{Count(comparison.Created.Length, "file")} created, {comparison.Changed.Length} changed, {comparison.Removed.Length} removed, {comparison.Unchanged} unchanged";

    /// <summary>Names the kinds that no schema was known for, to go on in a sentence; empty where there are none.</summary>
    public static string NotJudged(ImmutableArray<string> kinds) =>
        kinds.IsEmpty ? "" : $"; not judged for want of a schema: {string.Join(", ", kinds)}";

    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
