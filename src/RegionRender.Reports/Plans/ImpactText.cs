using System.Collections.Immutable;

namespace RegionRender.Reports;

/// <summary>The blast radius as a table on a terminal; a column that would be all zero is left out.</summary>
internal static class ImpactText
{
    private const int MostRows = 40;

    public static void Write(PlanReport plan, ReportWriter output)
    {
        output.WriteLine();
        output.WriteLine("Where", Tone.Strong);
        var table = ImpactTable.Of(plan.Regions);
        var rows = plan.Regions.Take(MostRows)
            .Select(region => (string[])[region.Region, PlanSummary.Number(region.Clusters), .. table.Cells(region)])
            .Prepend(["region", "clusters", .. table.Titles])
            .ToList();
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToImmutableArray();
        foreach (var (row, index) in rows.Select((row, index) => (row, index)))
        {
            var cells = row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            output.WriteLine($"  {string.Join("  ", cells)}".TrimEnd(), index == 0 ? Tone.Faint : Tone.Plain);
        }

        if (plan.Regions.Length > MostRows)
            output.WriteLine($"  and {PlanSummary.Number(plan.Regions.Length - MostRows)} more regions", Tone.Faint);
    }
}
