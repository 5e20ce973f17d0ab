using System.Collections.Immutable;
using RegionRender.Core.Tests.Checks;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Compilation;

public class SeverityOverridesTests
{
    [Theory]
    [InlineData("RR3508: {level: error, reason: r}", Severity.Error)]
    [InlineData("RR3508: {level: off, reason: r}", null)]
    [InlineData("RR3509: {level: error, reason: r}", Severity.Warning)]
    public void A_finding_has_the_severity_that_the_estate_gives_it(string severity, Severity? expected)
    {
        var found = Compile($$"""
            services: [{name: many, services: []}]
            severity: { {{severity}} }
            """);
        Assert.Equal(expected, found.FirstOrDefault(finding => finding.Id == "RR3508")?.Severity);
    }

    [Fact]
    public void An_error_that_has_to_stay_one_stays_one() => Assert.Equal(Severity.Error, Compile("""
        access: [{namespaces: [lab], templateChains: [aws]}]
        severity: {RR3510: {level: off, reason: r}}
        """).Single(finding => finding.Id == "RR3510").Severity);

    private static ImmutableArray<Diagnostic> Compile(string blocks)
    {
        var files = InMemorySourceFiles.FromTexts([new("estate.yaml", CheckedEstate.Complete(blocks))]);
        return EstateCompiler.Compile(new EstateInput("estate.yaml", files)).Diagnostics;
    }
}
