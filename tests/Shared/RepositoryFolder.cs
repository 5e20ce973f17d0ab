namespace RegionRender.Tests;

/// <summary>The checkout that the tests run in.</summary>
public static class RepositoryFolder
{
    public static string Root { get; } = FindRoot();

    /// <summary>A path of the checkout: <c>RepositoryFolder.Of("examples", "estates")</c>.</summary>
    public static string Of(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>True when the run is asked to write goldens (<c>REGIONRENDER_ACCEPT=1</c>) instead of comparing with them.</summary>
    public static bool AcceptsGoldens => Environment.GetEnvironmentVariable("REGIONRENDER_ACCEPT") == "1";

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "RegionRender.sln")))
                return folder;
        }

        throw new InvalidOperationException($"No folder above '{AppContext.BaseDirectory}' holds RegionRender.sln");
    }
}
