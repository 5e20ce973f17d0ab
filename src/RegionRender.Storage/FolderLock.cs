using Microsoft.Win32.SafeHandles;

namespace RegionRender.Storage;

/// <summary>
/// Keeps a second build out of a folder. The system gives the lock back when the process ends, however it ends. The file stays, and
/// Git ignores it: to delete it would let a third build lock a new file while a second still holds the old one.
/// </summary>
internal static class FolderLock
{
    public static bool Exists(Disk disk) => disk.FileExists(LedgerFiles.Lock);

    public static SafeFileHandle Take(Disk disk)
    {
        try
        {
            // Reading is enough for a lock, and possible where an unchanged rendering is read-only.
            return File.OpenHandle(disk.FullPath(LedgerFiles.Lock), FileMode.OpenOrCreate, FileAccess.Read, FileShare.None);
        }
        catch (IOException error) when (WorldError.IsLocked(error))
        {
            throw new StorageException(StorageDiagnostics.Locked(disk.Display("")), error);
        }
        catch (Exception error) when (WorldError.Is(error))
        {
            throw new StorageException(StorageDiagnostics.Unwritable(disk.Display(LedgerFiles.Lock), WorldError.Reason(error)), error);
        }
    }
}
