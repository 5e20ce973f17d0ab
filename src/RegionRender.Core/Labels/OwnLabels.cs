namespace RegionRender.Core.Labels;

/// <summary>The labels that say of an object that RegionRender rendered it, from which estate, for which region, in which layer.</summary>
internal static class OwnLabels
{
    public const string ManagedBy = "app.kubernetes.io/managed-by";
    public const string Estate = "regionrender.io/estate";
    public const string Region = "regionrender.io/region";
    public const string Layer = "regionrender.io/layer";

    /// <summary>The value of <see cref="ManagedBy"/>.</summary>
    public const string RegionRender = "regionrender";

    /// <summary>The labels of an object, in the order in which they are written.</summary>
    /// <param name="estate">Name of the estate.</param>
    /// <param name="region">Name of the region; null for what concerns none.</param>
    /// <param name="layer">Name of the layer that applies the object.</param>
    public static IEnumerable<KeyValuePair<string, string>> Of(string estate, string? region, string layer)
    {
        yield return new(ManagedBy, RegionRender);
        yield return new(Estate, estate);
        if (region is not null)
            yield return new(Region, region);
        yield return new(Layer, layer);
    }
}
