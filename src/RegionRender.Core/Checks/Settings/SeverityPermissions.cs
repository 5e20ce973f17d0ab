using System.Collections.Frozen;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>Which rules an estate may weigh otherwise: warnings as it likes, and of the errors those that something RegionRender can't see may make right.</summary>
internal static class SeverityPermissions
{
    private static readonly FrozenSet<DiagnosticRule> ErrorsThatMayBeLowered = FrozenSet.Create(
        CredentialDiagnostics.MissingDatacenter,
        CredentialDiagnostics.SecretByItsKey,
        ClusterDiagnostics.MissingValueInPractice,
        ClusterDiagnostics.HostedOnAnotherCloud,
        ClusterDiagnostics.UnevenWorkers,
        ClusterDiagnostics.ClusterTemplateNotInNamespace,
        ClusterDiagnostics.CredentialNotInNamespace,
        ServiceDiagnostics.UnknownServiceTemplate,
        SettingsDiagnostics.UnknownFluxVersion);

    /// <summary>True if findings of the rule may have the severity; null: may be off.</summary>
    public static bool Allow(DiagnosticRule rule, Severity? severity) =>
        severity == Severity.Error || rule.Severity == Severity.Warning || ErrorsThatMayBeLowered.Contains(rule);
}
