using System.Collections.Immutable;
using RegionRender.Core.Changes;

namespace RegionRender.Reports;

/// <summary>The columns of a blast radius: one for each word that is said of something.</summary>
internal sealed class ImpactTable
{
    private readonly ImmutableArray<ChangeWord> _words;
    private readonly bool _hasServices;

    private ImpactTable(ImmutableArray<ChangeWord> words, bool hasServices) => (_words, _hasServices) = (words, hasServices);

    public ImmutableArray<string> Titles => [.. _words.Select(ChangeWords.Of), .. _hasServices ? [ChangeCounts.UninstalledWord] : Array.Empty<string>()];

    public static ImpactTable Of(ImmutableArray<Impact> rows) => new(
        [.. ChangeWords.All.Where(word => rows.Any(row => row.Counts.Of(word) > 0))],
        rows.Any(row => row.Counts.Uninstalled > 0));

    /// <summary>The numbers of a row; a zero is an empty cell.</summary>
    public ImmutableArray<string> Cells(Impact row) =>
    [
        .. _words.Select(word => Cell(row.Counts.Of(word))),
        .. _hasServices ? [Cell(row.Counts.Uninstalled)] : Array.Empty<string>(),
    ];

    private static string Cell(int count) => count == 0 ? "" : PlanSummary.Number(count);
}
