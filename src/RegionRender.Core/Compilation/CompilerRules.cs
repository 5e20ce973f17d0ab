using System.Collections.Immutable;
using RegionRender.Core.Changes;
using RegionRender.Core.Checks;
using RegionRender.Core.Estates;
using RegionRender.Core.Expressions;
using RegionRender.Core.Templates;
using RegionRender.Core.Texts;
using RegionRender.Core.Transitions;
using RegionRender.Core.TreeRules;
using RegionRender.Core.Trees;
using RegionRender.Core.Verification;
using RegionRender.Flux;
using RegionRender.Kubernetes;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Core;

/// <summary>Every rule that a compilation may find broken. Each stage's list stands here by name; a test finds what is missing.</summary>
public static class CompilerRules
{
    /// <summary>The rules by stage; each code stands once. Those of files and folders are in RegionRender.Storage.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        .. SyntaxDiagnostics.Rules,
        .. KubernetesYamlDiagnostics.Rules,
        .. LoadingDiagnostics.Rules,
        .. ExpansionDiagnostics.Rules,
        .. ExpressionDiagnostics.Rules,
        .. SchemaDiagnostics.Rules,
        .. ObjectDiagnostics.Rules,
        .. TrapDiagnostics.Rules,
        .. BindingDiagnostics.Rules,
        .. NameDiagnostics.Rules,
        .. PlatformDiagnostics.Rules,
        .. CredentialDiagnostics.Rules,
        .. ClusterDiagnostics.Rules,
        .. ServiceDiagnostics.Rules,
        .. SettingsDiagnostics.Rules,
        .. PermissionDiagnostics.Rules,
        .. TemplateDiagnostics.Rules,
        .. TextDiagnostics.Rules,
        .. ManifestDiagnostics.Rules,
        .. TreeRuleDiagnostics.Rules,
        .. K0rdentTreeDiagnostics.Rules,
        .. TreeFileDiagnostics.Rules,
        .. RenderingDiagnostics.Rules,
        .. PathDiagnostics.Rules,
        .. LedgerDiagnostics.Rules,
        .. TransitionDiagnostics.Rules,
        .. ChangeDiagnostics.Rules,
    ];
}
