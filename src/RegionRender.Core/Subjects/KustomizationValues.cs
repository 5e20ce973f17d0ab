using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Subjects;

/// <summary>The Flux Kustomization of a layer.</summary>
internal sealed record KustomizationValues : ISubjectValues
{
    public static readonly SubjectShape<KustomizationValues> Shape = new SubjectShape<KustomizationValues>("kustomization")
        .Text("name", "name of the Kustomization", values => values.Name)
        .Text("namespace", "its namespace", values => values.Namespace)
        .OpenRecords("dependsOn", "Kustomizations that come first", ObjectName.Shape, values => values.DependsOn)
        .Text("timeout", "how long applying may take", values => values.Timeout)
        .Text("path", "its folder", values => values.Path)
        .OptionalText("deletionPolicy", "what happens to its objects when it is deleted: `Orphan` or `Delete`", values => values.DeletionPolicy)
        .Flag("wait", "whether it waits for its objects", values => values.Wait)
        .OptionalText("whyNotWaiting", "why it does not, though others depend on it", values => values.WhyNotWaiting)
        .OpenRecords("healthCheckExprs", "when its objects are ready", HealthCheckValues.Shape, values => values.HealthCheckExprs)
        .OptionalRecord("kubeConfig", "Secret with which Flux reaches the region", SecretKey.Shape, values => values.KubeConfig)
        .Record("sourceRef", "the source that it reads", SourceReference.Shape, values => values.SourceRef);

    public required Located<string> Name { get; init; }
    public required Located<string> Namespace { get; init; }
    public required ImmutableArray<ObjectName> DependsOn { get; init; }
    public required Located<string> Timeout { get; init; }
    public required Located<string> Path { get; init; }
    public required Located<string>? DeletionPolicy { get; init; }
    public required Located<bool> Wait { get; init; }
    public required Located<string>? WhyNotWaiting { get; init; }
    public required ImmutableArray<HealthCheckValues> HealthCheckExprs { get; init; }
    public required SecretKey? KubeConfig { get; init; }
    public required SourceReference SourceRef { get; init; }
    public required Location Location { get; init; }
}

/// <summary>When objects of a kind are ready.</summary>
internal sealed record HealthCheckValues(Located<string> ApiVersion, Located<string> Kind, Located<string> Current, Location Location) : ISubjectValues
{
    public static readonly SubjectShape<HealthCheckValues> Shape = new SubjectShape<HealthCheckValues>("healthCheck")
        .Text("apiVersion", "API version of the kind", values => values.ApiVersion)
        .Text("kind", "the kind", values => values.Kind)
        .Text("current", "expression that holds once an object is ready", values => values.Current);
}
