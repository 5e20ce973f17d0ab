using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Subjects;

/// <summary>A ClusterDeployment.</summary>
internal sealed record ClusterValues : ISubjectValues
{
    public static readonly SubjectShape<ClusterValues> Shape = new SubjectShape<ClusterValues>("cluster")
        .Text("name", "name of the ClusterDeployment", values => values.Name)
        .Text("namespace", "its namespace", values => values.Namespace)
        .OptionalText("region", "region that builds it; absent: management does", values => values.Region)
        .OptionalText("class", "its class in the estate", values => values.Class)
        .Text("template", "exact name of the ClusterTemplate", values => values.Template)
        .Text("credential", "name of the Credential", values => values.Credential)
        .TextMap("labels", "its labels", values => values.Labels)
        .TextMap("annotations", "its annotations", values => values.Annotations)
        .Flag("propagateCredentials", "whether it gets the cloud credentials", values => values.PropagateCredentials)
        .OptionalFlag("cleanupOnDeletion", "whether its load balancers and volumes go before it", values => values.CleanupOnDeletion)
        .Flag("dryRun", "whether it is only validated", values => values.DryRun)
        .Map("config", "Helm values of the ClusterTemplate", values => values.Config)
        .OpenRecords("services", "its services", ServiceItemValues.Shape, values => values.Services);

    public required Located<string> Name { get; init; }
    public required Located<string> Namespace { get; init; }
    public required Located<string>? Region { get; init; }
    public required Located<string>? Class { get; init; }
    public required Located<string> Template { get; init; }
    public required Located<string> Credential { get; init; }
    public required ImmutableSortedDictionary<string, Located<string>> Labels { get; init; }
    public required ImmutableSortedDictionary<string, Located<string>> Annotations { get; init; }
    public required Located<bool> PropagateCredentials { get; init; }
    public required Located<bool>? CleanupOnDeletion { get; init; }
    public required Located<bool> DryRun { get; init; }
    public required YamlMapping Config { get; init; }
    public required ImmutableArray<ServiceItemValues> Services { get; init; }
    public required Location Location { get; init; }
}
