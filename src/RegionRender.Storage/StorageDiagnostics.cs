using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>Findings about folders and files, and failures of the world.</summary>
public static class StorageDiagnostics
{
    internal static readonly DiagnosticRule UnreadableRule = new("RR6001", Severity.Error, "Files and folders can be read");
    internal static readonly DiagnosticRule UnwritableRule = new("RR6002", Severity.Error, "Files and folders can be written");
    internal static readonly DiagnosticRule LockedRule = new("RR6003", Severity.Error, "One build at a time writes a rendering");
    internal static readonly DiagnosticRule UnfitFolderRule = new("RR6010", Severity.Error, "The folder of a rendering is one that a build may own");
    internal static readonly DiagnosticRule ForeignFolderRule = new("RR6011", Severity.Error, "A folder without a ledger is empty before its first build");
    internal static readonly DiagnosticRule LinkRule = new("RR6012", Severity.Error, "No way inside a rendering leads through a link");
    internal static readonly DiagnosticRule ChangedByHandRule = new("RR6013", Severity.Error, "A rendered file is not changed by hand");
    internal static readonly DiagnosticRule ForeignFileRule = new("RR6014", Severity.Error, "A file that no build wrote is not replaced");
    internal static readonly DiagnosticRule UnlistedManifestRule = new("RR6015", Severity.Error, "A payload folder holds no manifest that its kustomization.yaml does not list");
    internal static readonly DiagnosticRule DamagedJournalRule = new("RR6018", Severity.Error, "What a killed build left can be read");

    internal static readonly DiagnosticRule SpecialFileRule = new("RR6019", Severity.Error, "A rendering holds files and folders only");
    internal static readonly DiagnosticRule UnmarkedRule = new("RR6023", Severity.Error, "A build replaces and removes only what bears its mark");

    internal static readonly DiagnosticRule UnreadableRepositoryRule = new("RR6030", Severity.Error, "The Git repository of a revision can be read");
    internal static readonly DiagnosticRule NoBaseRule = new("RR6031", Severity.Error, "What Flux has applied can be found");
    internal static readonly DiagnosticRule GitRule = new("RR6032", Severity.Error, "The git of the user runs and does what a commit needs");
    internal static readonly DiagnosticRule GitLockRule = new("RR6033", Severity.Error, "No other git has the repository locked");
    internal static readonly DiagnosticRule BranchRule = new("RR6034", Severity.Error, "A rendering can be committed to its branch");
    internal static readonly DiagnosticRule PushRule = new("RR6035", Severity.Error, "A branch that moved has nothing that this build does not know");

    /// <summary>Every rule of this library: what a <see cref="StorageException"/> tells, and why a folder is refused.</summary>
    public static ImmutableArray<DiagnosticRule> Rules { get; } =
    [
        UnreadableRule, UnwritableRule, LockedRule,
        UnfitFolderRule, ForeignFolderRule, LinkRule, ChangedByHandRule, ForeignFileRule, UnlistedManifestRule, DamagedJournalRule, SpecialFileRule,
        UnmarkedRule, UnreadableRepositoryRule, NoBaseRule, GitRule, GitLockRule, BranchRule, PushRule,
    ];

    internal static Diagnostic Unreadable(string path, string reason) => new(UnreadableRule, At(path), $"'{path}' could not be read: {reason}");

    internal static Diagnostic Unwritable(string path, string reason) =>
        new(UnwritableRule, At(path), $"'{path}' could not be written: {reason}")
        {
            Hint = "cure the cause and build again: the next build completes what this one began",
        };

    internal static Diagnostic Locked(string folder) =>
        new(LockedRule, At(folder), $"another build is writing '{folder}'")
        {
            Hint = "wait until it is done, then build again",
        };

    internal static Diagnostic NotCompared(string ledger) =>
        new(LockedRule, At(ledger), $"'{ledger}' belongs to another rendering than the one that this build was compared with")
        {
            Hint = "build again: another build was at work in the meantime",
        };

    internal static Diagnostic UnfitFolder(string folder, string why) =>
        new(UnfitFolderRule, At(folder), $"'{folder}' can't hold a rendering: it {why}")
        {
            Hint = "give a folder of its own with --out",
        };

    internal static Diagnostic ForeignFolder(string folder, string contents) =>
        new(ForeignFolderRule, At(folder), $"'{folder}' was not made by a build and is not empty: it holds {contents}")
        {
            Hint = "give a new or empty folder with --out, or move away what is in it",
        };

    internal static Diagnostic Link(string path) =>
        new(LinkRule, At(path), $"'{path}' is a link, and a build follows none")
        {
            Hint = "put a plain folder or file in its place, or remove it",
        };

    internal static Diagnostic ChangedByHand(string path) =>
        new(ChangedByHandRule, At(path), $"'{path}' was changed by hand, and this build would replace it")
        {
            Hint = "make the change in the estate, then take the file back from Git or delete it",
        };

    internal static Diagnostic ChangedByHandAndObsolete(string path) =>
        new(ChangedByHandRule, At(path), $"'{path}' was changed by hand, and this build would remove it")
        {
            Hint = "take the file back from Git, or delete it",
        };

    internal static Diagnostic ForeignFile(string path) =>
        new(ForeignFileRule, At(path), $"'{path}' was not written by a build, and this build would replace it")
        {
            Hint = "move it away, or delete it",
        };

    internal static Diagnostic ForeignSchema(string path) =>
        new(ForeignFileRule, At(path), $"'{path}' was not written by 'schema import', which would replace it")
        {
            Hint = "move it away, delete it, or name another folder with --out",
        };

    internal static Diagnostic InTheWay(string path) =>
        new(ForeignFileRule, At(path), $"'{path}' was not written by a build, and is in the way of this one")
        {
            Hint = "move it away, or delete it",
        };

    internal static Diagnostic UnlistedManifest(string path) =>
        new(UnlistedManifestRule, At(path), $"'{path}' was not written by a build, and Flux does not apply it: 'kustomization.yaml' lists rendered files only")
        {
            Hint = "let 'extraManifests' of the estate name it where it lies outside of the rendering, and move it there",
        };

    internal static Diagnostic DamagedJournal(string path) =>
        new(DamagedJournalRule, At(path), $"'{path}', which a killed build left, is damaged")
        {
            Hint = "take the whole rendering back from Git, delete this file, then build again",
        };

    internal static Diagnostic Special(string path, string kind) =>
        new(SpecialFileRule, At(path), $"'{path}' {kind}, and a build opens plain files only")
        {
            Hint = "remove it",
        };

    internal static Diagnostic Unmarked(string path) =>
        new(UnmarkedRule, At(path), $"'{path}' does not bear the mark of a rendered file, though the ledger lists it, and this build would replace it")
        {
            Hint = "take the ledger back from Git as the last build wrote it, or delete the file",
        };

    internal static Diagnostic UnmarkedAndObsolete(string path) =>
        new(UnmarkedRule, At(path), $"'{path}' does not bear the mark of a rendered file, though the ledger lists it, and this build would remove it")
        {
            Hint = "take the ledger back from Git as the last build wrote it, or delete the file",
        };

    internal static Diagnostic UnreadableRepository(string folder, string reason) =>
        new(UnreadableRepositoryRule, At(folder), $"the Git repository of '{folder}' could not be read: {reason}")
        {
            Hint = "check the revision out with 'git worktree add FOLDER REVISION' and give that folder to --base; build into a folder, and commit with git",
        };

    internal static Diagnostic NoFollowedBranch(string folder, string branch, string? remote) =>
        new(NoBaseRule, At(folder), $"the branch '{branch}', which Flux follows, is not in the Git repository of '{folder}'")
        {
            Hint = remote is null
                ? "name the base with --base: a folder or a Git revision"
                : $"fetch it with 'git fetch {remote} {branch}:refs/remotes/{remote}/{branch}', or name the base with --base",
        };

    internal static Diagnostic ShallowHistory(string folder, string branch) =>
        new(NoBaseRule, At(folder), $"the history of the Git repository of '{folder}' ends before the commit that 'HEAD' and '{branch}' have in common: the clone is shallow")
        {
            Hint = "fetch more of it with 'git fetch --unshallow' or 'git fetch --deepen=100', or name the base with --base",
        };

    internal static Diagnostic NoMergeBase(string folder, string branch) =>
        new(NoBaseRule, At(folder), $"'HEAD' and '{branch}' have no commit in common in the Git repository of '{folder}'")
        {
            Hint = "name the base with --base: a folder or a Git revision",
        };

    internal static Diagnostic NoRendering(string folder) =>
        new(NoBaseRule, At(folder), $"'{folder}' holds files and no rendering")
        {
            Hint = "name a folder with --base that an earlier build wrote, an empty one, or a Git revision",
        };

    internal static Diagnostic NoGit(string folder) =>
        new(GitRule, At(folder), "the program 'git' could not be started")
        {
            Hint = "install git, and see that it is on the PATH",
        };

    internal static Diagnostic GitFailed(string folder, string command, string reason) =>
        new(GitRule, At(folder), $"'git {command}' failed in the repository of '{folder}': {reason}")
        {
            Hint = command == "commit-tree" ? "set user.name and user.email with 'git config', or cure what keeps git from signing, and build again" : "cure the cause and build again: nothing that a branch names is lost",
        };

    internal static Diagnostic GitIsLocked(string folder, string file) =>
        new(GitLockRule, At(folder), $"the Git repository of '{folder}' is locked by '{file}'")
        {
            Hint = "wait for the git that is at work; if none is, one was killed: delete the file and build again",
        };

    internal static Diagnostic Uncommittable(string folder, string reason, string hint) =>
        new(BranchRule, At(folder), $"'{folder}' can't be committed: {reason}")
        {
            Hint = hint,
        };

    internal static Diagnostic NotRenderedAgain(string folder, string branch, string remote, string reason) =>
        new(PushRule, At(folder), $"the branch '{branch}' of '{remote}' has moved, and '{folder}' is not rendered again on top of it: {reason}")
        {
            Hint = $"bring the branch up to date, as with 'git pull {remote} {branch}', and build again",
        };

    private static Location At(string path) => new(new SourceText(path, ""), default);
}
