using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>Whether a folder may hold a rendering at all, whatever is in it.</summary>
/// <param name="display">The folder as the user knows it.</param>
/// <param name="realPath">The folder without links; null if they go in a circle.</param>
/// <param name="estateFolder">The folder of the estate file, if there is one.</param>
internal sealed class FitFolder(string display, string? realPath, string? estateFolder)
{
    public void Check(DiagnosticBag bag)
    {
        if (Reason() is { } reason)
            bag.Add(StorageDiagnostics.UnfitFolder(display, reason));
    }

    private string? Reason()
    {
        if (display.Any(char.IsControl))
            return "has a control character in its path";
        if (realPath is null)
            return "is a circle of links";
        if (Path.GetPathRoot(realPath) == realPath)
            return "is the root of a file system";
        if (realPath.Split(Path.DirectorySeparatorChar).Contains(".git", StringComparer.OrdinalIgnoreCase))
            return "lies in a '.git' folder";
        if (File.Exists(realPath))
            return "is a file";
        if (LiesBelowAFile(realPath))
            return "lies below a file";
        if (Holds(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)))
            return "is the home folder, or holds it";
        // A rendering around the estate would be read as parts of it, by 'include: [clusters/**/*.yaml]'.
        return Holds(estateFolder) ? "is the folder of the estate, or holds it" : null;
    }

    private static bool LiesBelowAFile(string path)
    {
        for (var above = Path.GetDirectoryName(path); above is not null; above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above))
                return true;
        }

        return false;
    }

    private bool Holds(string? folder) =>
        !string.IsNullOrEmpty(folder) && realPath is not null && RealPath.Of(folder) is { } real && RealPath.IsIn(realPath, real);
}
