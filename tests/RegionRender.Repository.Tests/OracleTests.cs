namespace RegionRender.Repository.Tests;

public class OracleTests
{
    [Fact]
    public void The_oracle_holds_the_parts_that_tests_ask_for()
    {
        foreach (var part in (string[])["crds", "json-schema-test-suite", "cluster-templates", "verdicts"])
        {
            if (Oracle.Find(part) is { } folder)
                Assert.True(Directory.Exists(folder), $"'{folder}' is missing");
        }
    }
}
