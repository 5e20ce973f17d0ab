using System.Collections.Immutable;
using RegionRender.Core.Paths;
using RegionRender.Core.Trees;

namespace RegionRender.Storage;

/// <summary>
/// Makes a folder hold a rendering, so that a build may be killed after every step and the next one knows where it stands:
/// <list type="number">
/// <item>Every new byte is written below <c>.regionrender/tmp/</c> first. A full disk is noticed here, before the rendering is touched, and who stops the build stops it here.</item>
/// <item>The journal says what is about to happen.</item>
/// <item>Obsolete files are removed, with the folders that this leaves empty; then what was staged is moved to its place, each file by
/// one rename, so that it is old or new and never half. A folder that does not exist yet is moved whole: a first build of
/// 20,000 files takes three renames, and not twice the time that creating them takes.</item>
/// <item>The ledger is replaced the same way, <c>meta.json</c> as the last of it; then the journal is removed.</item>
/// </list>
/// This is made for killed builds, not for power cuts: only the journal is flushed to the device. To flush 20,000 files takes minutes, and what
/// a power cut leaves half-written matches no digest, is refused as changed by hand, and comes back from Git or from a build.
/// </summary>
internal sealed class FolderUpdate
{
    private const string Staged = LedgerPaths.Temporary + "/new";

    private readonly Disk _disk;
    private readonly HashSet<string> _existing = new(StringComparer.Ordinal);
    private readonly HashSet<string> _moved = new(StringComparer.Ordinal);

    private FolderUpdate(Disk disk) => _disk = disk;

    public static void Apply(Disk disk, FolderSurvey survey, CancellationToken cancellation) => new FolderUpdate(disk).Apply(survey, cancellation);

    private void Apply(FolderSurvey survey, CancellationToken cancellation)
    {
        RemoveTemporaryFiles();
        if (!survey.Writes.IsEmpty || !survey.Removals.IsEmpty)
        {
            Stage(survey.Writes, cancellation);
            survey.Journal.Save(_disk);
        }

        Remove(survey.Removals.Where(path => !LedgerPaths.IsOfLedger(path)));
        RemoveEmptyFolders(survey.Obsolete.Where(path => !LedgerPaths.IsOfLedger(path)));
        // The list of a folder first: a manifest of the user's has no mark, and after a kill only the list says that a build put it there.
        Move(survey.Writes.Where(file => !LedgerPaths.IsOfLedger(file.Path)).OrderBy(file => !RenderingPaths.IsList(file.Path)));

        Move(survey.Writes.Where(file => LedgerPaths.IsOfLedger(file.Path)).OrderBy(file => file.Path == LedgerPaths.Meta));
        Remove(survey.Removals.Where(LedgerPaths.IsOfLedger));
        RemoveEmptyFolders(survey.Obsolete.Where(LedgerPaths.IsOfLedger));
        RemoveTemporaryFiles();
        if (_disk.FileExists(LedgerPaths.Journal))
            _disk.Delete(LedgerPaths.Journal);
    }

    private void RemoveTemporaryFiles()
    {
        if (_disk.FolderExists(LedgerPaths.Temporary))
            _disk.DeleteTree(LedgerPaths.Temporary);
    }

    private void Stage(ImmutableArray<RenderedFile> files, CancellationToken cancellation)
    {
        try
        {
            _disk.CreateFolder(Staged);
            foreach (var folder in files.Select(file => FolderListing.Split(file.Path).Folder).Distinct(StringComparer.Ordinal))
                _disk.CreateFolder(FolderListing.Join(Staged, folder));
            Disk.ForEach(files.Length, i =>
            {
                cancellation.ThrowIfCancellationRequested();
                _disk.Create($"{Staged}/{files[i].Path}", files[i].Content);
            });
            cancellation.ThrowIfCancellationRequested();
        }
        catch (Exception error) when (error is StorageException or OperationCanceledException)
        {
            // Gives a full disk back what was staged.
            RemoveTemporaryFiles();
            throw;
        }
    }

    private void Remove(IEnumerable<string> paths)
    {
        foreach (var path in paths)
            _disk.Delete(path);
    }

    private void Move(IEnumerable<RenderedFile> files)
    {
        foreach (var file in files)
        {
            var missing = TopmostMissingFolder(file.Path);
            if (missing is null)
                _disk.Move($"{Staged}/{file.Path}", file.Path);
            else if (_moved.Add(missing))
                _disk.MoveFolder($"{Staged}/{missing}", missing);
        }
    }

    /// <summary>Null if the file's folder exists. A folder that this build moved counts as missing: its files came along.</summary>
    private string? TopmostMissingFolder(string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            var folder = path[..slash];
            if (_existing.Contains(folder))
                continue;
            if (_moved.Contains(folder) || !_disk.FolderExists(folder))
                return folder;
            _existing.Add(folder);
        }

        return null;
    }

    /// <summary>Removes the folders that obsolete files leave empty, inner ones first; a folder with anything in it stays, and so does the root.</summary>
    private void RemoveEmptyFolders(IEnumerable<string> obsolete)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in obsolete)
        {
            var folder = FolderListing.Split(path).Folder;
            while (folder.Length > 0 && folders.Add(folder))
                folder = FolderListing.Split(folder).Folder;
        }

        foreach (var folder in folders.OrderByDescending(folder => folder.Length))
        {
            if (_disk.IsEmptyFolder(folder))
                _disk.DeleteEmptyFolder(folder);
        }
    }
}
