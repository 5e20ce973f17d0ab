using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Trees;

/// <summary>Findings about the ledger of an earlier rendering.</summary>
internal static class LedgerDiagnostics
{
    public static readonly DiagnosticRule DamagedRule = new("RR6020", Severity.Error, "The ledger of the previous rendering can be read");
    public static readonly DiagnosticRule ConflictRule = new("RR6021", Severity.Error, "Both sides of a merge conflict in the ledger are what a build wrote");
    public static readonly DiagnosticRule NewerRule = new("RR6022", Severity.Error, "The ledger was not written by a newer RegionRender");

    public static ImmutableArray<DiagnosticRule> Rules { get; } = [DamagedRule, ConflictRule, NewerRule];

    public static Diagnostic Damaged(Location location, string what) =>
        new(DamagedRule, location, $"the ledger of the rendering is damaged: {what}")
        {
            Hint = "take the file back from Git as the last build wrote it, then build again",
        };

    public static Diagnostic Conflict(Location location) =>
        new(ConflictRule, location, "the ledger of the rendering has a merge conflict, and a side of it is not what a build writes")
        {
            Hint = "take the whole rendering from one side of the merge, for example with 'git checkout HEAD -- FOLDER', then build again",
        };

    public static Diagnostic Newer(Location location, int format) =>
        new(NewerRule, location, $"the ledger has format {format}, which a newer RegionRender wrote; this one knows formats up to {Ledger.FormatVersion}")
        {
            Hint = "build with the RegionRender that the last build used, or a newer one",
        };
}
