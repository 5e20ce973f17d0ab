using RegionRender.Storage;

namespace RegionRender.Cli;

/// <summary>The folder that the command runs in.</summary>
internal static class WorkingDirectory
{
    /// <summary>The absolute path. Throws <see cref="StorageException"/> where the folder was deleted.</summary>
    public static string Find()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var finding = StorageDiagnostics.Unreadable(".", "the folder that the command runs in does not exist");
            throw new StorageException(finding with { Hint = "change to a folder that exists" }, error);
        }
    }
}
