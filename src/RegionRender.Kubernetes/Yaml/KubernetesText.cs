using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>A file as Kubernetes reads it.</summary>
/// <param name="Documents">Its documents, without empty ones.</param>
/// <param name="Ambiguous">What who reads YAML 1.2 takes for something else.</param>
internal sealed record KubernetesText(ImmutableArray<YamlNode> Documents, ImmutableArray<TwoReadings> Ambiguous);
