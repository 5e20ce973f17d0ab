namespace RegionRender.Repository.Tests;

internal static class Expect
{
    /// <summary>Fails with every finding on a line of its own.</summary>
    public static void None(IEnumerable<string> findings)
    {
        var lines = findings.Order(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, $"{lines.Count} found:\n  {string.Join("\n  ", lines)}");
    }
}
