namespace RegionRender.Core.Planning;

/// <summary>Ids, folders and Kustomizations of layers.</summary>
internal static class LayerNames
{
    public static LayerId Id(LayerStage stage, string? region, string? part) => stage.Place switch
    {
        LayerPlace.Management => new LayerId(stage.Name, null, part),
        LayerPlace.OnRegion => new LayerId("on-" + stage.Name, region, part),
        _ => new LayerId(stage.Name, region, part),
    };

    public static string Folder(LayerStage stage, LayerId id)
    {
        var folder = stage.Place switch
        {
            LayerPlace.Management => $"management/{stage.Name}",
            LayerPlace.ForRegion => $"management/regions/{id.Region}/{stage.Name}",
            _ => $"regional/{id.Region}/{stage.Name}",
        };
        return id.Part is null ? folder : $"{folder}/{id.Part}";
    }

    public static string Kustomization(LayerStage stage, LayerId id) => (id, stage.Place) switch
    {
        ({ Part: { } cluster }, _) => Workload(cluster),
        ({ Region: { } region }, LayerPlace.OnRegion) => OnRegion(region, stage.Name),
        ({ Region: { } region }, _) => $"region-{region}-{stage.Name}",
        _ => stage.Name,
    };

    /// <summary>Kustomization of a layer that management's Flux applies on the region itself.</summary>
    public static string OnRegion(string region, string layer) => $"region-{region}-on-{layer}";

    /// <summary>Kustomization of one cluster, with <c>workloadsPer: cluster</c>.</summary>
    public static string Workload(string cluster) => $"workload-{cluster}";
}
