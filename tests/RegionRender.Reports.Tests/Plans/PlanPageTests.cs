using RegionRender.Core.Changes;

namespace RegionRender.Reports.Tests.Plans;

/// <summary>The page as its readers see it. What it looks like is left in <c>artifacts/plan-page</c>.</summary>
[Collection(LargePlans.Name)]
public sealed class PlanPageTests : IDisposable
{
    private static readonly string Script = RepositoryFolder.Of("tests", "tools", "plan-page.mjs");

    private readonly string _folder = Directory.CreateTempSubdirectory("regionrender-").FullName;

    [Fact]
    public void A_browser_shows_filters_and_folds_the_page_in_light_and_dark()
    {
        if (FindBrowser() is not { } browser)
            return;
        var run = Command.Run(
            TimeSpan.FromMinutes(4), "node", Script, browser, RepositoryFolder.Of("artifacts", "plan-page"), Page("plan", MadeUpPlan.OfEveryWord), Page("large", MadeUpPlan.Large(5000, i => i)));
        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Empty(run.Output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Page(string name, ChangePlan plan)
    {
        var file = Path.Combine(_folder, $"{name}.html");
        File.WriteAllText(file, Print.As("html", plan));
        return file;
    }

    private static string? FindBrowser()
    {
        var isInstalled = Directory.Exists(RepositoryFolder.Of("tests", "tools", "node_modules", "playwright-core"));
        Assert.True(isInstalled || Environment.GetEnvironmentVariable("CI") != "true", "CI must not pass without playwright-core: run node tests/tools/setup.mjs");
        var browser = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists);
        if (isInstalled && browser is not null)
            return browser;
        Console.Error.WriteLine("NOT TESTED: no page of a plan is opened in a browser; install chromium and run node tests/tools/setup.mjs");
        return null;
    }
}
