namespace RegionRender.Syntax;

/// <summary>A plain scalar that is one thing to YAML 1.2 and another to Kubernetes.</summary>
public readonly record struct TwoReadings(YamlScalar Core, YamlScalar Kubernetes);
