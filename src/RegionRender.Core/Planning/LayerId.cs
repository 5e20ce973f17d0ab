using RegionRender.Core.Paths;
using RegionRender.Core.Profiles;

namespace RegionRender.Core.Planning;

/// <summary>A layer: a stage at one place. Whatever a layer is called, its folder and its Kustomizations too, follows from this.</summary>
internal readonly record struct LayerId
{
    /// <summary>The layer of a stage.</summary>
    /// <param name="stage">The row of the table.</param>
    /// <param name="region">The region; for a stage of management's own it does not matter.</param>
    /// <param name="part">The cluster, where each cluster has a Kustomization of its own; else null.</param>
    public LayerId(LayerStage stage, string? region, string? part = null) =>
        (Stage, Region, Part) = (stage, stage.Place == LayerPlace.Management ? null : region, part);

    public LayerStage Stage { get; }

    /// <summary>The region it is for; null on management.</summary>
    public string? Region { get; }

    /// <summary>The cluster, where each cluster has a Kustomization of its own; else null.</summary>
    public string? Part { get; }

    /// <summary>The layer that this is a part of; itself where it is none.</summary>
    public LayerId Whole => new(Stage, Region);

    /// <summary>Its folder in the rendering.</summary>
    public string Folder
    {
        get
        {
            var folder = (Stage.Place, Region) switch
            {
                (LayerPlace.ForRegion, { } region) => RenderingPaths.LayerFor(region, Stage.Name),
                (LayerPlace.OnRegion, { } region) => RenderingPaths.LayerOn(region, Stage.Name),
                _ => RenderingPaths.ManagementLayer(Stage.Name),
            };
            return Part is null ? folder : RenderingPaths.In(folder, Part);
        }
    }

    /// <summary>The Kustomization with which management's Flux applies it.</summary>
    public string Kustomization => this switch
    {
        { Part: { } cluster } => DerivedNames.WorkloadKustomization(cluster),
        { Region: { } region, Stage.Place: LayerPlace.OnRegion } => $"region-{region}-on-{Stage.Name}",
        { Region: { } region } => $"region-{region}-{Stage.Name}",
        _ => Stage.Name,
    };

    /// <summary>The Kustomization with which a region's own Flux applies it.</summary>
    public string KustomizationOfRegion => Stage.Name;
}
