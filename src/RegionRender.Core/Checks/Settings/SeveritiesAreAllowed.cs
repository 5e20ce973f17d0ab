using System.Collections.Frozen;
using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary><c>severity</c> names codes that exist, and lowers none without which nothing right can be rendered.</summary>
internal static class SeveritiesAreAllowed
{
    public static void Check(Estate estate, IEnumerable<DiagnosticRule> rules, DiagnosticBag bag)
    {
        if (estate.Severity.IsEmpty)
            return;
        var byId = rules.ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal);
        foreach (var item in estate.Severity)
        {
            if (!byId.TryGetValue(item.Code.Value, out var rule))
                bag.Add(SettingsDiagnostics.CodeIsUnknown(item.Code));
            else if (!SeverityPermissions.Allow(rule, item.Severity))
                bag.Add(SettingsDiagnostics.SeverityIsFixed(item.Code, rule.Title));
        }
    }
}
