using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>Every check, in the order of its codes.</summary>
internal static class AllChecks
{
    /// <summary>What holds for every k0rdent release.</summary>
    public static ImmutableArray<Action<EstateContext, DiagnosticBag>> OfEveryRelease { get; } =
    [
        RegionNamesFitLabels.Check,
        RegionNamesAreTheirOwn.Check,
        ClusterNamesFitHelmReleases.Check,
        CredentialNamesFitLabels.Check,
        CredentialNamesAreTheirOwn.Check,
        LabelsAreTheUsers.Check,
        RegionReferencesExist.Check,
        SveltosRuns.Check,
        BuiltRegionsServeK0rdentsNamespace.Check,
        KubeConfigsBelongToOneRegion.Check,
        RegionalValuesStandWhereTheyAreRead.Check,
        CredentialReferencesExist.Check,
        CredentialsAreOfferedWhereUsed.Check,
        ValuesHoldNoSecrets.Check,
        K0rdentsValuesAreLeftOut.Check,
        ChainsGoForwardInOneFamily.Check,
        ServiceTemplatesExist.Check,
        ServiceTemplatesHaveOneSource.Check,
        ServicesStandOnce.Check,
        ServiceDependenciesLeadToAnEnd.Check,
        MultiClusterServicesLeadToAnEnd.Check,
        ChartVersionsAreExact.Check,
        SourcesAreNotK0rdents.Check,
        SelectorsSelectSomething.Check,
        ChainReferencesExist.Check,
        K0rdentVersionIsKnown.Check,
        FluxVersionIsKnown.Check,
        OnlyWhatIsReadIsPermitted.Check,
    ];

    /// <summary>What one k0rdent release offers and asks for.</summary>
    public static ImmutableArray<Action<ReleaseContext, DiagnosticBag>> OfTheRelease { get; } =
    [
        ProvidersAreKnown.Check,
        NeededProvidersRun.Check,
        SecretIdentitiesReachTheirRegions.Check,
        TemplatesAcceptTheirIdentities.Check,
        IdentitiesAndSecretsHaveOneWriter.Check,
        IdentitiesHaveTheirSecrets.Check,
        ExistingSecretsHaveTheNameThatIsRead.Check,
        SecretPropertiesGiveEveryKey.Check,
        ClusterScopedIdentitiesStayInK0rdentsNamespace.Check,
        PropagationCanWork.Check,
        IdentitiesListTheirDatacenters.Check,
        TemplatesExist.Check,
        PinsStayInTheirFamily.Check,
        RequiredValuesAreGiven.Check,
        HostedClustersLieOnTheirOwnCloud.Check,
        GkeWorkersSpreadOverTheirZones.Check,
        NamespacesGetTheirTemplates.Check,
        NamespacesGetTheirCredentials.Check,
        ReleaseIsThatOfTheVersion.Check,
        FluxIsNotOlderThanTheBundled.Check,
        OnlyWhatIsRenderedIsAskedFor.Check,
    ];
}
