using System.Collections.Immutable;

namespace RegionRender.Core.Subjects;

/// <summary>Everything that a template can be rendered for, by name.</summary>
internal static class AllSubjects
{
    /// <summary>What is rendered for the estate as a whole has only the values of every template.</summary>
    public const string Estate = "estate";

    /// <summary>Values of every template.</summary>
    public static ImmutableArray<ISubjectShape> Common { get; } = [EstateValues.Shape, K0rdentValues.Shape];

    public static ImmutableArray<ISubjectShape> All { get; } =
    [
        AccessValues.Shape,
        ChartValues.Shape,
        ClusterValues.Shape,
        CredentialValues.Shape,
        GuardValues.Shape,
        IdentityValues.Shape,
        KustomizationValues.Shape,
        ManagementValues.Shape,
        NamespaceValues.Shape,
        RegionValues.Shape,
        RepositoryValues.Shape,
        SecretValues.Shape,
        ServiceValues.Shape,
        SourceValues.Shape,
        TemplateChainValues.Shape,
    ];
}
