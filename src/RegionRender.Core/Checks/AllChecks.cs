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
        KubeConfigsBelongToOneRegion.Check,
        CredentialReferencesExist.Check,
        CredentialsAreOfferedWhereUsed.Check,
        ValuesHoldNoSecrets.Check,
        ServiceTemplatesExist.Check,
        ServiceTemplatesHaveOneSource.Check,
        ServicesStandOnce.Check,
        ServiceDependenciesLeadToAnEnd.Check,
        MultiClusterServicesLeadToAnEnd.Check,
        ChartVersionsAreExact.Check,
        SourcesAreNotK0rdents.Check,
        SelectorsSelectSomething.Check,
        ChainReferencesExist.Check,
        FluxVersionIsKnown.Check,
        FoundationsStay.Check,
        PermissionsStandOnce.Check,
    ];

    /// <summary>What one k0rdent release offers and asks for.</summary>
    public static ImmutableArray<Action<ReleaseContext, DiagnosticBag>> OfTheRelease { get; } =
    [
        ProvidersAreKnown.Check,
        ServiceProvidersRun.Check,
        BuiltRegionsServeK0rdentsNamespace.Check,
        RegionalValuesStandWhereTheyAreRead.Check,
        IdentityKindsAreKnown.Check,
        NeededProvidersRun.Check,
        SecretIdentitiesReachTheirRegions.Check,
        ClusterTemplatesAcceptTheirIdentities.Check,
        IdentitiesAndSecretsHaveOneWriter.Check,
        IdentitiesHaveTheirSecrets.Check,
        ExistingSecretsHaveTheNameThatIsRead.Check,
        SecretPropertiesGiveEveryKey.Check,
        ClusterScopedIdentitiesStayInK0rdentsNamespace.Check,
        PropagationCanWork.Check,
        IdentitiesListWhatTheirClustersName.Check,
        K0rdentsValuesAreLeftOut.Check,
        ClusterTemplatesExist.Check,
        ChainsGoForwardInOneFamily.Check,
        PinsStayInTheirFamily.Check,
        RequiredValuesAreGiven.Check,
        HostedClustersLieOnTheirOwnCloud.Check,
        WorkersSpreadOverTheirZones.Check,
        NamespacesGetTheirClusterTemplates.Check,
        NamespacesGetTheirCredentials.Check,
        ReleaseIsThatOfTheVersion.Check,
        FluxIsNotOlderThanTheBundled.Check,
        OnlyWhatIsRenderedIsAskedFor.Check,
        DecommissionedKindsAreKnown.Check,
        UpgradesStayInTheirFamily.Check,
        UpgradesGoForward.Check,
        UpgradesAreAskedFor.Check,
    ];
}
