using System.Reflection;
using System.Text.RegularExpressions;
using RegionRender.Cli.Documentation;
using RegionRender.Syntax;

namespace RegionRender.Cli.Tests.Documentation;

public class DiagnosticCatalogTests
{
    [Fact]
    public void Every_rule_of_every_stage_is_in_the_catalog()
    {
        var rules = DeclaredRules().ToList();
        Assert.NotEmpty(rules);
        Assert.Empty(rules.Except(DiagnosticCatalog.All).Select(rule => rule.Id));
    }

    [Fact]
    public void Every_code_is_declared_once() =>
        Assert.Empty(DiagnosticCatalog.All.GroupBy(rule => rule.Id).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Codes_are_RR_and_four_digits() =>
        Assert.All(DiagnosticCatalog.All, rule => Assert.Matches("^RR[1-6][0-9]{3}$", rule.Id));

    [Fact]
    public void The_catalog_is_sorted_by_code() =>
        Assert.Equal(DiagnosticCatalog.All.Select(rule => rule.Id).Order(StringComparer.Ordinal), DiagnosticCatalog.All.Select(rule => rule.Id));

    [Fact]
    public void Titles_are_sentences_without_a_period() =>
        Assert.All(DiagnosticCatalog.All, rule => Assert.Matches(new Regex("^['A-Z].*[^.]$"), rule.Title));

    private static IEnumerable<DiagnosticRule> DeclaredRules() =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Where(file => IsOurs(Path.GetFileNameWithoutExtension(file)))
            .SelectMany(file => Assembly.Load(AssemblyName.GetAssemblyName(file)).GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticRule))
            .Select(field => field.GetValue(null))
            .OfType<DiagnosticRule>();

    private static bool IsOurs(string assembly) => assembly == "regionrender"
        || (assembly.StartsWith("RegionRender.", StringComparison.Ordinal) && !assembly.EndsWith(".Tests", StringComparison.Ordinal));
}
