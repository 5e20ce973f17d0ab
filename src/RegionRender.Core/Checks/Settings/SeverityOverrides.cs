using System.Collections.Frozen;
using System.Collections.Immutable;
using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>The estate's <c>severity</c>: what may be said with less or more weight, and saying it so.</summary>
public static class SeverityOverrides
{
    // What RegionRender can't see may make these right; all other errors leave nothing that could be rendered.
    private static readonly FrozenSet<DiagnosticRule> ErrorsThatMayBeLowered = FrozenSet.Create(
        CredentialDiagnostics.MissingDatacenter,
        CredentialDiagnostics.SecretByItsKey,
        ClusterDiagnostics.MissingValueInPractice,
        ClusterDiagnostics.HostedOnAnotherCloud,
        ClusterDiagnostics.UnevenWorkers,
        ClusterDiagnostics.TemplateNotInNamespace,
        ClusterDiagnostics.CredentialNotInNamespace,
        ServiceDiagnostics.UnknownServiceTemplate,
        SettingsDiagnostics.UnknownFluxVersion);

    /// <summary>Reports codes that do not exist, and errors that have to stay errors.</summary>
    public static void Check(Estate estate, IReadOnlyCollection<DiagnosticRule> rules, DiagnosticBag bag)
    {
        if (estate.Severity.IsEmpty)
            return;
        var byId = rules.ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal);
        var codes = new KnownNames("codes", byId.Keys);
        foreach (var item in estate.Severity)
        {
            if (!byId.TryGetValue(item.Code.Value, out var rule))
                bag.Add(SettingsDiagnostics.CodeIsUnknown(item.Code, codes));
            else if (item.Severity != Severity.Error && !MayBeLowered(rule))
                bag.Add(SettingsDiagnostics.SeverityIsFixed(item.Code, rule.Title));
        }
    }

    /// <summary>The findings with the severities that the estate gives them, without those that it turns off.</summary>
    public static ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> findings, Estate estate)
    {
        if (estate.Severity.IsEmpty)
            return findings;
        var byId = estate.Severity.ToDictionary(item => item.Code.Value, item => item.Severity, StringComparer.Ordinal);
        return
        [
            .. findings
                .Select(finding => byId.TryGetValue(finding.Id, out var severity) && MayBe(finding.Rule, severity)
                    ? severity is { } given ? finding with { Severity = given } : null
                    : finding)
                .OfType<Diagnostic>(),
        ];
    }

    private static bool MayBe(DiagnosticRule rule, Severity? severity) => severity == Severity.Error || MayBeLowered(rule);

    private static bool MayBeLowered(DiagnosticRule rule) => rule.Severity == Severity.Warning || ErrorsThatMayBeLowered.Contains(rule);
}
