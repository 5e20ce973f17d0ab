using System.Collections.Immutable;
using RegionRender.Core.Planning;

namespace RegionRender.Core.Rendering;

/// <summary>Finds what a layer really depends on: a layer that holds nothing is not rendered, so its place is taken by what it depends on.</summary>
internal sealed class LayerDependencies(ImmutableArray<PlannedLayer> layers, IReadOnlySet<LayerId> rendered)
{
    private readonly Dictionary<LayerId, PlannedLayer> _layers = layers.ToDictionary(layer => layer.Id);

    /// <summary>The nearest rendered ancestors, in the order in which the layer names them.</summary>
    public ImmutableArray<PlannedLayer> Of(PlannedLayer layer)
    {
        var found = ImmutableArray.CreateBuilder<PlannedLayer>();
        Collect(layer, found);
        return found.DrainToImmutable();
    }

    // The plan lists a layer after those it depends on, so there is an end to this.
    private void Collect(PlannedLayer layer, ImmutableArray<PlannedLayer>.Builder found)
    {
        foreach (var id in layer.DependsOn)
        {
            var ancestor = _layers[id];
            if (!rendered.Contains(id))
                Collect(ancestor, found);
            else if (!found.Contains(ancestor))
                found.Add(ancestor);
        }
    }
}
