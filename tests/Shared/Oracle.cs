namespace RegionRender.Tests;

/// <summary>Recorded and official truth that stands beside the checkout, not in it. A developer may lack it; CI may not.</summary>
public static class Oracle
{
    private static readonly string? Root = Candidates().FirstOrDefault(Directory.Exists);

    /// <summary>
    /// The path of something in the oracle, or null where there is no oracle: then the test returns at once. In CI the absence fails.
    /// </summary>
    public static string? Find(params string[] parts)
    {
        if (Root is not null)
            return Path.Combine([Root, .. parts]);
        if (Environment.GetEnvironmentVariable("CI") == "true")
            throw new InvalidOperationException("../shared/oracle is missing, and CI must not pass without it");
        Console.Error.WriteLine($"NOT TESTED: ../shared/oracle is missing, so nothing is compared with {string.Join('/', parts)}");
        return null;
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("REGIONRENDER_ORACLE") is { Length: > 0 } named)
            yield return named;
        yield return Path.GetFullPath(RepositoryFolder.Of("..", "shared", "oracle"));
    }
}
