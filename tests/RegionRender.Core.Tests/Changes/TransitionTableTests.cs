namespace RegionRender.Core.Tests.Changes;

/// <summary>The table of transitions: what each change of an example does to the clusters, and what of it is refused.</summary>
public class TransitionTableTests
{
    private static string Folder => RepositoryFolder.Of("tests", "RegionRender.Core.Tests", "Changes", "Table");

    public static TheoryData<string> Cases => [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_plan_says_what_the_change_does(string name)
    {
        var row = new TransitionCase(Path.Combine(Folder, name + ".yaml"));
        var actual = row.Actual();
        if (RepositoryFolder.AcceptsGoldens)
            row.Accept(actual);
        else
            Assert.Equal(row.Expected, actual);
    }
}
