namespace RegionRender.Reports.Tests.Plans;

/// <summary>Files that hold what a format prints, to be read by people.</summary>
internal static class Golden
{
    public static void Holds(string name, string text)
    {
        var file = RepositoryFolder.Of("examples", "plan", name);
        if (RepositoryFolder.AcceptsGoldens)
            File.WriteAllText(file, text);
        Assert.Equal(File.ReadAllText(file), text);
    }
}
