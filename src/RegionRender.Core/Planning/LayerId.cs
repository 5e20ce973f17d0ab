namespace RegionRender.Core.Planning;

/// <summary>A stage at one place.</summary>
/// <param name="Layer">The layer's name in the table of <see cref="LayerStage"/>.</param>
/// <param name="Region">The region it is for; null on management.</param>
/// <param name="Part">The cluster, where each cluster has a Kustomization of its own; else null.</param>
internal readonly record struct LayerId(string Layer, string? Region, string? Part = null)
{
    public override string ToString() => string.Join('/', new[] { Region, Layer, Part }.Where(part => part is not null));
}
