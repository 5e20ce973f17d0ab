namespace RegionRender.Kubernetes;

/// <summary>Identity of an object within a cluster; the API version is no part of it, as in Flux's inventory.</summary>
/// <param name="Group">API group; empty for core kinds.</param>
/// <param name="Kind">Kind as written.</param>
/// <param name="Namespace">Null for cluster-scoped objects.</param>
/// <param name="Name">metadata.name.</param>
internal readonly record struct ManifestId(string Group, string Kind, string? Namespace, string Name)
{
    /// <summary>Rendering as people say it: <c>Region/eu-west</c>, <c>Credential/kcm-system/aws-prod-eu-west</c>.</summary>
    public override string ToString() => Namespace is null ? $"{Kind}/{Name}" : $"{Kind}/{Namespace}/{Name}";
}
