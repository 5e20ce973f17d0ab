using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Subjects;

/// <summary>A Region.</summary>
internal sealed record RegionValues : ISubjectValues
{
    public static readonly SubjectShape<RegionValues> Shape = new SubjectShape<RegionValues>("region")
        .Text("name", "name of the Region", values => values.Name)
        .TextMap("labels", "its labels", values => values.Labels)
        .OptionalRecord("clusterDeployment", "the ClusterDeployment that is the region", PlacedName.Shape, values => values.ClusterDeployment)
        .OptionalRecord("kubeConfig", "the Secret with the kubeconfig of a region that exists", SecretKey.Shape, values => values.KubeConfig)
        .OpenRecord("core", "the core components", CoreValues.Shape, values => values.Core)
        .OpenRecords("providers", "the providers that run there", ProviderValues.Shape, values => values.Providers);

    public required Located<string> Name { get; init; }
    public required ImmutableSortedDictionary<string, Located<string>> Labels { get; init; }
    public required PlacedName? ClusterDeployment { get; init; }
    public required SecretKey? KubeConfig { get; init; }
    public required CoreValues Core { get; init; }
    public required ImmutableArray<ProviderValues> Providers { get; init; }
    public required Location Location { get; init; }
}
