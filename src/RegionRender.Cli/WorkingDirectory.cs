using RegionRender.Storage;

namespace RegionRender.Cli;

/// <summary>The folder that the command runs in.</summary>
internal static class WorkingDirectory
{
    /// <summary>The absolute path. Throws <see cref="StorageException"/> where the folder was deleted, or lies where its path can't be read.</summary>
    public static string Find()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var finding = StorageDiagnostics.Unreadable(".", "the folder that the command runs in does not exist") with { Hint = "change to a folder that exists" };
            throw new StorageException(finding, error);
        }
    }
}
