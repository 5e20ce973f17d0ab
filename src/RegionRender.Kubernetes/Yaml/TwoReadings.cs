using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>A plain scalar that is one thing to YAML 1.2 and another to Kubernetes.</summary>
/// <param name="Core">What it is to YAML 1.2.</param>
/// <param name="Kubernetes">What it is to Kubernetes; null for a merge key.</param>
internal readonly record struct TwoReadings(YamlScalar Core, YamlScalar? Kubernetes);
