using System.Collections.Immutable;
using RegionRender.Core.Changes;

namespace RegionRender.Reports;

/// <summary>The words of a plan, as people read them.</summary>
internal static class ChangeWords
{
    /// <summary>In the order of tables.</summary>
    public static ImmutableArray<ChangeWord> All { get; } = [.. Enum.GetValues<ChangeWord>()];

    public static string Of(ChangeWord word) => word == ChangeWord.LeftBehind ? "left behind" : NameOf(word);

    /// <summary>As programs read it.</summary>
    public static string NameOf(ChangeWord word) => word switch
    {
        ChangeWord.Created => "created",
        ChangeWord.Changed => "changed",
        ChangeWord.Removed => "removed",
        ChangeWord.Moved => "moved",
        ChangeWord.Upgraded => "upgraded",
        ChangeWord.Replaced => "replaced",
        ChangeWord.LeftBehind => "leftBehind",
        ChangeWord.Destroyed => "destroyed",
        _ => "illegal",
    };

    public static string NameOf(ChangeVerdict verdict) => verdict switch
    {
        ChangeVerdict.Refused => "refused",
        ChangeVerdict.Permitted => "permitted",
        _ => "reported",
    };
}
