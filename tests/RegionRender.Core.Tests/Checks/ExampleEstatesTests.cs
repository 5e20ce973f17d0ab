using RegionRender.Core.Checks;
using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Core.Tests.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Checks;

public class ExampleEstatesTests
{
    [Theory]
    [InlineData("minimal")]
    [InlineData("atlas")]
    [InlineData("fleet")]
    [InlineData("decommission")]
    public void An_example_passes_all_checks(string name)
    {
        var bag = new DiagnosticBag();
        var estate = EstateReader.Read(ExampleEstate.Input(name), bag);
        Assert.NotNull(estate);
        EstateChecks.Run(estate, ProfileCatalog.BuiltIn, CompilerRules.All, null, bag);
        Assert.Empty(bag.ToSorted().Select(finding => $"{finding.Location} {finding.Id} {finding.Message}"));
    }
}
