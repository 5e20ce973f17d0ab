using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>The findings about the estate's files and their merging, RR1050 to RR1079.</summary>
internal static class LoadingDiagnostics
{
    public static readonly DiagnosticRule EstateMissing = Error("RR1050", "The estate file exists");
    public static readonly DiagnosticRule FileMissing = Error("RR1051", "A file that is named exists");
    public static readonly DiagnosticRule NothingMatches = new("RR1052", Severity.Warning, "A pattern matches a file");
    public static readonly DiagnosticRule FileOutside = Error("RR1053", "Files lie in the estate's folder");
    public static readonly DiagnosticRule IncludeCycle = Error("RR1054", "Parts do not include each other in a circle");
    public static readonly DiagnosticRule SettingInPart = Error("RR1055", "A part holds lists, the estate file holds the settings");

    public static readonly DiagnosticRule PassedOver = Error("RR1056", "Nothing that a path or pattern reaches is passed over");
    public static readonly DiagnosticRule ReachesRendering = Error("RR1057", "No path or pattern reaches into the rendering");

    public static ImmutableArray<DiagnosticRule> Rules { get; } =
    [
        EstateMissing, FileMissing, NothingMatches, FileOutside, IncludeCycle, SettingInPart, PassedOver, ReachesRendering,
    ];

    internal static Diagnostic EstateIsMissing(Location location) =>
        new(EstateMissing, location, "there is no such file in this folder")
        {
            Hint = "correct the path; a link counts only where it leads to a place inside its folder",
        };

    internal static Diagnostic EstateIsNoFile(Location location, SourceObstacle obstacle) =>
        new(EstateMissing, location, $"'{obstacle.Path}' {obstacle.Problem}")
        {
            Hint = "put a plain file in its place, or give a linked estate by its real path",
        };

    internal static Diagnostic IsPassedOver(Located<string> written, SourceObstacle obstacle) =>
        new(PassedOver, written.Location, $"'{obstacle.Path}' {obstacle.Problem}")
        {
            Hint = "put a plain file in its place, remove it, or write a pattern that does not reach it",
        };

    internal static Diagnostic ReachesIntoTheRendering(Located<string> written, string rendering) =>
        new(ReachesRendering, written.Location, $"'{written.Value}' reaches into '{rendering}', where the rendering is written")
        {
            Hint = "narrow the pattern, or write the rendering elsewhere: the next build would read what this one writes",
        };

    internal static Diagnostic IsMissing(Located<string> written, string path, string? nearest) =>
        new(FileMissing, written.Location, $"there is no file '{path}' in the estate's folder")
        {
            Hint = nearest is null ? "correct the path; it is relative to the file that names it" : $"did you mean '{nearest}'?",
        };

    internal static Diagnostic MatchesNothing(Located<string> written) =>
        new(NothingMatches, written.Location, $"no file matches '{written.Value}'")
        {
            Hint = "correct the pattern, or remove it; it is relative to the file that names it, and * does not cross folders but ** does",
        };

    internal static Diagnostic LiesOutside(Located<string> written) =>
        new(FileOutside, written.Location, $"'{written.Value}' is not in the estate's folder")
        {
            Hint = "write a relative path with '/' that stays below the folder of the estate file",
        };

    internal static Diagnostic IncludesItself(Located<string> written, string including, string included) =>
        new(IncludeCycle, written.Location, including == included ? $"'{including}' includes itself" : $"'{including}' includes '{included}', which leads back to it")
        {
            Hint = "remove one of the two",
        };

    internal static Diagnostic IsASetting(YamlScalar key) =>
        new(SettingInPart, key.Location, $"'{key.Text}' is a setting of the whole estate, and can't stand in a part")
        {
            Hint = "move it to the estate file",
        };

    private static DiagnosticRule Error(string id, string title) => new(id, Severity.Error, title);
}
