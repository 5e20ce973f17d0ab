using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>Findings about the files of a tree.</summary>
internal static class TreeFileDiagnostics
{
    public static readonly DiagnosticRule MissingFolderRule = new("RR5051", Severity.Error, "A Kustomization's folder exists");
    public static readonly DiagnosticRule FolderListRule = new("RR5052", Severity.Error, "A folder's kustomization.yaml lists exactly its files");
    public static readonly DiagnosticRule EntryRule = new("RR5053", Severity.Error, "Where Flux starts there is nothing but Flux");
    public static readonly DiagnosticRule IgnoredRule = new("RR5057", Severity.Error, "No source leaves out what is rendered");

    public static ImmutableArray<DiagnosticRule> Rules { get; } =
    [
        MissingFolderRule, FolderListRule, EntryRule, IgnoredRule,
    ];

    internal static Diagnostic NoFolder(Location location, string kustomization, string path) =>
        new(MissingFolderRule, location, $"the tree has no folder '{path}', which '{kustomization}' applies") { Hint = "correct spec.path: Flux fails where the folder is missing" };

    internal static Diagnostic NoList(Location location, string folder) =>
        new(FolderListRule, location, $"the folder '{folder}' has no kustomization.yaml")
        {
            Hint = "list its files in one: without it Flux takes whatever lies there and below",
        };

    internal static Diagnostic Unlisted(Location location, string file) =>
        new(FolderListRule, location, $"the kustomization.yaml beside '{file}' does not list it") { Hint = "list it: what is not listed is not applied, and what was is pruned" };

    internal static Diagnostic ListedInVain(Location location, string resource) =>
        new(FolderListRule, location, $"the tree has no '{resource}'") { Hint = "take it out, or add the file: the build fails" };

    internal static Diagnostic Remote(Location location, string resource) =>
        new(FolderListRule, location, $"'{resource}' is read from elsewhere at every build") { Hint = "keep a copy in the tree, so that what is reviewed is what is applied" };

    internal static Diagnostic Unsorted(Location location, string resource) =>
        new(FolderListRule, location, $"'{resource}' is not in its place") { Hint = "sort the list, so that two branches that add to it merge" };

    internal static Diagnostic Generates(Location location, string field) =>
        new(FolderListRule, location, $"'{field}' makes what is applied differ from what lies in the folder") { Hint = "write the objects as they shall be" };

    internal static Diagnostic EntryHasList(Location location, string folder) =>
        new(EntryRule, location, $"the folder '{folder}', where Flux starts, has a kustomization.yaml") { Hint = "remove it: what Flux bootstraps there would not be listed" };

    internal static Diagnostic EntryHoldsPayload(Location location, string id, string folder) =>
        new(EntryRule, location, $"'{id}' lies in '{folder}', where Flux starts") { Hint = "put it into a folder that a Kustomization applies, with its place in the order" };

    internal static Diagnostic Ignored(Location location, string pattern, string file) =>
        new(IgnoredRule, location, $"the pattern '{pattern}' leaves out '{file}'") { Hint = "take it out: Flux would prune what the file holds" };

    internal static Diagnostic IgnoreForgets(Location location, string pattern) =>
        new(IgnoredRule, location, $"these patterns replace Flux's own, and leave '{pattern}' in") { Hint = $"add '{pattern}'" };
}
