namespace RegionRender.Tests;

/// <summary>The program that end-to-end tests run.</summary>
public static class TestedProgram
{
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent?.Name ?? "";

    /// <summary>
    /// The executable that <c>REGIONRENDER_PROGRAM</c> names: <c>tests/run.sh</c> names the native one. Else the portable one, in the
    /// configuration that the tests themselves were built in.
    /// </summary>
    public static string Path { get; } = Environment.GetEnvironmentVariable("REGIONRENDER_PROGRAM") is { Length: > 0 } named
        ? named
        : RepositoryFolder.Of("src", "RegionRender.Cli", "bin", Configuration, "net10.0", "regionrender" + (OperatingSystem.IsWindows() ? ".exe" : ""));
}
