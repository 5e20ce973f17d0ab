using RegionRender.Core.Paths;
using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>One build in one folder: look, lock, look again, write.</summary>
internal sealed class FolderBuild
{
    private readonly FitFolder _fitFolder;
    private readonly Disk _disk;

    public FolderBuild(string folder, string? estateFolder, string? displayFolder = null, Action<string, string>? beforeChange = null)
    {
        var path = folder.Length == 0 ? "." : folder;
        var realPath = RealPath.Of(path);
        var display = Display(displayFolder ?? path);
        _fitFolder = new FitFolder(display, realPath, estateFolder);
        _disk = new Disk(realPath ?? path, display, beforeChange);
    }

    public static bool HasPlainLedger(string folder)
    {
        if (!Directory.Exists(folder))
            return false;
        var disk = new Disk(RealPath.Of(folder) ?? folder, Display(folder));
        var unasked = new DiagnosticBag();
        LedgerFolderIsPlain.Check(disk, new FolderListing(disk), unasked);
        return !unasked.HasErrors;
    }

    public FolderComparison Compare(ManifestTree tree) => Survey(tree).Comparison;

    public FolderComparison Write(ManifestTree tree, CancellationToken cancellation = default)
    {
        // The lock stands in the folder, so a folder without one is judged first: a build that is refused leaves nothing behind, not even that.
        // If a lock has turned up meanwhile, another build was at work, and what was seen means nothing.
        if (!FolderLock.Exists(_disk))
        {
            var first = Survey(tree).Comparison;
            if ((first.IsRefused || first.IsUpToDate) && !FolderLock.Exists(_disk))
                return first;
            _disk.CreateFolder(LedgerPaths.Folder);
        }

        using var taken = FolderLock.Take(_disk);
        var survey = Survey(tree);
        if (!survey.Comparison.IsRefused && !survey.Comparison.IsUpToDate)
            FolderUpdate.Apply(_disk, survey, cancellation);
        return survey.Comparison;
    }

    private FolderSurvey Survey(ManifestTree tree)
    {
        var bag = new DiagnosticBag();
        _fitFolder.Check(bag);
        var survey = FolderSurvey.Take(_disk, tree, bag);
        if (survey.Comparison.IsRefused || !survey.ChangesTheLedger || !_disk.FileExists(LedgerPaths.Meta) || tree.Replaces == LedgerFingerprint.Of(_disk.Files))
            return survey;
        return new FolderSurvey { Comparison = new FolderComparison { Diagnostics = [StorageDiagnostics.NotCompared(_disk.Display(LedgerPaths.Meta))] } };
    }

    private static string Display(string folder) =>
        folder.Replace('\\', '/').TrimEnd('/') is { Length: > 0 } display ? display : "/";
}
