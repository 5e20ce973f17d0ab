using System.Diagnostics;
using System.Runtime.InteropServices;

namespace RegionRender.Benchmarks;

/// <summary>The program as users get it: a native one.</summary>
internal static class PublishedProgram
{
    /// <summary>Publishes into <c>artifacts/published</c> and returns the executable.</summary>
    public static string Publish()
    {
        var folder = RepositoryFolder.Of("artifacts", "published");
        // A folder of its own for what the build leaves, so that a build for one platform does not disturb the usual one.
        string[] arguments =
        [
            "publish", RepositoryFolder.Of("src", "RegionRender.Cli"),
            "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier,
            "--artifacts-path", RepositoryFolder.Of("artifacts", "publish-build"), "--output", folder, "--verbosity", "quiet", "--nologo",
        ];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false })
            ?? throw new InvalidOperationException("dotnet does not start");
        publish.WaitForExit();
        return publish.ExitCode == 0 ? Path.Combine(folder, "regionrender") : throw new InvalidOperationException("the program can't be published");
    }
}
