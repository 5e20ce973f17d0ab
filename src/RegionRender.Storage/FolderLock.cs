using Microsoft.Win32.SafeHandles;
using RegionRender.Core.Paths;

namespace RegionRender.Storage;

/// <summary>
/// Keeps a second build out of a folder. The system gives the lock back when the process ends, however it ends. The file stays, and
/// Git ignores it: to delete it would let a third build lock a new file while a second still holds the old one.
/// </summary>
internal static class FolderLock
{
    public static bool Exists(Disk disk) => disk.FileExists(LedgerPaths.Lock);

    public static SafeFileHandle Take(Disk disk)
    {
        try
        {
            return Open(disk.FullPath(LedgerPaths.Lock));
        }
        catch (NotSupportedException error)
        {
            throw new StorageException(StorageDiagnostics.Special(disk.Display(LedgerPaths.Lock), "is a pipe"), error);
        }
        catch (IOException error) when (WorldError.IsLocked(error))
        {
            throw new StorageException(StorageDiagnostics.Locked(disk.Display("")), error);
        }
        catch (Exception error) when (WorldError.Is(error))
        {
            throw new StorageException(StorageDiagnostics.Unwritable(disk.Display(LedgerPaths.Lock), WorldError.Reason(error)), error);
        }
    }

    /// <summary>Throws <see cref="NotSupportedException"/> for a pipe.</summary>
    private static SafeFileHandle Open(string fullPath)
    {
        try
        {
            // To write as well as read opens a pipe without waiting for the other side.
            var handle = File.OpenHandle(fullPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            try
            {
                _ = RandomAccess.GetLength(handle);
                return handle;
            }
            catch
            {
                handle.Dispose();
                throw;
            }
        }
        catch (Exception error) when (WorldError.IsReadOnly(error))
        {
            // Reading is enough for a lock, and possible where an unchanged rendering is read-only.
            if (SpecialFile.Kind(fullPath) is { } kind)
                throw new NotSupportedException($"The lock {kind}", error);
            return File.OpenHandle(fullPath, FileMode.OpenOrCreate, FileAccess.Read, FileShare.None);
        }
    }
}
