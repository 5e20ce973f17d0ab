using System.Reflection;

namespace RegionRender.Syntax.Tests.Diagnostics;

public class SyntaxDiagnosticsTests
{
    [Fact]
    public void Every_rule_is_listed_once_in_order_and_in_its_range()
    {
        var fields = typeof(SyntaxDiagnostics).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<DiagnosticRule>();
        Assert.Equal(fields.OrderBy(rule => rule.Id, StringComparer.Ordinal), SyntaxDiagnostics.Rules);
        Assert.Equal(SyntaxDiagnostics.Rules.Length, SyntaxDiagnostics.Rules.Select(rule => rule.Id).Distinct().Count());
        Assert.All(SyntaxDiagnostics.Rules, rule => Assert.InRange(int.Parse(rule.Id.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture), 1001, 1049));
    }
}
